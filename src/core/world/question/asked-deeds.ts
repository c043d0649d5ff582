import { choose, linesOf } from '../build/known-for.ts';
import type { Field } from '../build/occupations.ts';
import type { Deed } from '../fact.ts';

/** What people are remembered for, in words that the articles do not have: the same lines and choices as in build/known-for.ts. */
export const askedDeeds: Readonly<Record<Field, string>> = {
  sea: `
sailing through <the far channels|the great shallows|the floating sea plants|the misty narrows> in the cold months
written advice to pilots about <the far channels|the great shallows|the floating sea plants|the misty narrows>
a way for vessels to talk to each other with <lamps|coloured cloths|ringing sounds>
saving sailors from <a coal boat|a letter carrier|a wood carrier> in flames
a journey of <twenty-four|thirty-six> months on which nobody died
counting <mountains of frozen water|whirling columns over the waves|sunken vessels>
crossing the frozen south on foot in <less than ten|just under twelve|two weeks of> days`,
  yard: `
a vessel’s body that took the ground unharmed
<a steering blade|a pole for sails|a forward spar> that could be collapsed
shaping boards of <the acorn tree|a needle tree|a broad-leaved tree> with hot vapour
a rescue craft which turned upright again
a <harbour guide’s craft|passenger crossing craft|small two-sailed craft> that got rid of water without pumps
writing about how long and wide <flat cargo craft|net-dragging craft|square-sailed craft> should be
covering the underside of vessels with <animal growths|matted wool and pitch|a bluish metal>`,
  sky: `
a list of <paired suns|tailed wanderers|nights of falling stars|darkened suns and moons>
printed figures for <the rise and fall of the water|the moon’s coming up|the half-light at dusk>
showing by pure reasoning something about <tangled cords|winding curves|things that strain|patterns that fill a floor>
making <hollow reflectors|big wedges of glass> smooth
watching <the northern glow|dark marks on the daytime star|a pale cone after sunset>
drawing more than <one hundred and ninety|two hundred and ninety> pits on the nearest heavenly body
telling the hour by the heavens for <harbour guides|cloistered men|keepers of flocks>`,
  nature: `
finding out how <snake-like fish|small seabirds|night-flying insects|clawed shellfish> travel
a picture guide to <soft green cushions|crusts on stones|plants of the shore water|fronded plants|toadstools>
charting <grey roofing stone|underground seasoning|dark volcanic rock|soft white hills>
tests of <what is not forgotten by|noises noticed by|nightly rest in> <flippered mammals|sideways walkers|big black birds>
explaining how <ground that swallows people|hollows in the cliffs|stony shores> come about
gathering <shells from nests|swimmers turned to stone|dried flowers>
growing <an edible shore plant|a leaf for hot drinks|a yellow spice> under panes without fire`,
  maps: `
drawing how water moves in <the far channels|the great shallows|the misty narrows>
measuring <the high ground of the west|the wet lowlands|the sheltered middle> by angles
a book of maps with a cover of <animal hide|waterproofed fabric|tree skin>
a round model of the world with <peaks|underwater rocks|streams> for the fingers
giving every <dwelling|water shaft|roadside stone> a figure
putting landscapes on <roofing stone|woven flax|window material>
a quarrel about where <rocks that disappeared|another top of the earth|the exact sunset direction> lay`,
  letters: `
<fourteen-line verses|verses of mourning|story songs> on <catching small silver fish|a settlement under water|people who tend sea lamps>
an incomplete account of <fights over boat crossings|years without rain|local assemblies>
short prose about <doing nothing|going on foot|rain and storms|the last years of life>
mocking <tax collectors at the docks|people who sell ground|competing makers of verse>
collecting <coarse speech of seamen|what streams are called|terms for rain and wind|shouts of stallholders>
correspondence out of <a jail for people who owe money|a moored vessel with a lamp|a house for the sick>
telling the past of <baked loaves|not speaking|river crossings> over several books`,
  stage: `
making audiences laugh with <competing bread makers|a tenant nobody can see|a missing piece of a steeple>
tunes sung by <people who haul anchors|workers who twist hemp|those who repair fishing gear>
mourning music for <men lost with their catch|victims of an epidemic|a tender of a sea lamp>
devices behind the scenes that made <falling water|a moving sea|thick mist>
acting in <a disused corn store|a canvas shelter on the move|an emptied basin for hulls>
writing <music for the feet|songs for sleepy children|tunes to walk to> played on wet tumblers
changing how <actors are whispered to|entry is paid for|scenes are made bright>`,
  paint: `
pictures of waves made while in a <small oared craft|high lamp tower|rolling vehicle>
likenesses of <people who row passengers|women who help at births|guides of incoming vessels>
prints that show <tied cords|lost vessels|winged creatures of the coast>
decorating the top of a room with <moving air|parts of the year|groups of stars>
winning the colour of <the sky|grass|evening clouds> from shellfish
painting <more than thirty-nine|over forty-nine|almost sixty-one> pictures of one <landing place|rise of ground|pane>
tiny pictures on <tusk|the remains of a meal from the sea|shiny shell lining>`,
  trade: `
protecting <small catchers of herring|loads of window panes|tenders of sea lamps> against loss
bringing in <printed money|marked measures|one cost for everybody>
growing rich on <what closes letters|a hot spice|what burns with a wick>
owning many vessels for <frozen cargo|letters|live animals>
going to court for more than <ten|eighteen|twenty-two> years about <a missing iron hook|a ruined leaf cargo|something measured wrongly>
a place where <seamen|house staff|women whose husbands had died> could keep money
games of luck whose profit went to <things that ring|sea walls|children without parents>`,
  healing: `
curing <a sailor’s disease of the gums|a shivering illness of wet land|frozen limbs|nausea on board>
a handbook on <delivering babies|operations in war|mending fractures>
looking into why <twisters of hemp|people who shape molten panes|those who work under water> fell ill
wrapping wounds with <black pitch|brine|what bees make>
keeping the sick apart in <harbours|classrooms|playhouses>
giving out medicines from a <cart|flat river craft>
teaching about <nightly rest|the beat in the wrist|hot illnesses of the young>`,
  building: `
a river crossing with <three times three|one less than eight|one less than twelve> curved spans
grinding corn by the motion of the sea
a barrier in a canal moved by <somebody very young|a long-eared animal|a single pair of hands>
storage houses raised on legs of <metal|hard wood>
a sea wall made out of <old flat craft|blocks that grip each other|woven containers>
a room for music that lacked <returning sound|columns|openings for daylight>
a raised tank in the form of <something that rings|a lamp|an insects’ home>`,
  craft: `
a timepiece that ran on <the sea’s rise and fall|dropping grains|a turning mill part>
panes and tumblers that never <fogged|chimed|took a mark>
mixing <precious metal|iron from hulls|what smiths put on hooves> into things that ring
a device to find out how <far down the bottom is|hard it blows|briny the water is>
a moving artificial <wading bird|group of singers|opponent at a board game>
clean light from <pressed herring|bog vapour|crushed kernels>
a door fastening that <a handful of|one more than six|a dozen> people had to open together`,
  print: `
bringing out <holy songs of seamen|vanished stage works|ancient agreements> in print
letters for the printing house that lacked <big forms|little feet|round strokes>
daily reports on <woven fabric|used room decoration|one endless band>
helping <harbour guides|women who assist at births|door-to-door sellers> to speak foreign tongues
a tiny <yearly calendar|book of holy songs|book of maps>
reading <a sea robber’s notes|carved sacred texts|a trader’s secret writing> that nobody had understood
marking mistakes of the press with <a crimson stick|purple fluid|small holes>`,
};

export function askedDeed({ field, line, chosen }: Deed): string {
  return choose(linesOf(askedDeeds[field])[line] ?? '', chosen);
}
