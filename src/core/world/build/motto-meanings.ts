/** What mottoes mean. */
export const mottoMeanings: readonly string[] =
  `we keep the light|measure twice, sail once|patience outlasts the tide|
what the sea lends|nothing by halves|first the rope, then the knot|look again|the harbour remembers|by lamp and ledger|
bread before glory|slowly, and to the end|the wind owes us nothing|a true line|we were told to wait|better cold than wrong|
open the door and listen|from salt, sense|no wave is the last|leave it drier than you found it|count what is left|
the work speaks|under one roof|ask the pilot|after rain, repairs|the quiet hand holds|one lamp is enough|
learn, then lend|we begin at low water|carry it home|against rust`
    .replace(/\n/gu, '')
    .split('|');
