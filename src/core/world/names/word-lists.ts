/** English words for names that are no invented language's: ships, theatres, presses, titles of books. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

export const shipAdjectives =
  words(`Amber Ashen Bitter Bold Bright Candid Copper Early Faithful Gentle Golden Grey Honest
  Idle Ivory Lasting Loyal Lucky Merry Modest Northern Pale Patient Proud Quiet Russet Scarlet Second Silent Silver Sober
  Steady Stubborn Swift Tender Thrifty Wakeful Wandering Welcome White Willing Winter`);

export const shipNouns =
  words(`Albatross Anchorite Beacon Bittern Comet Constance Cormorant Courier Curlew Dancer Daughter
  Debt Dolphin Drover Egret Errand Fiddler Fulmar Gannet Gleaner Harvest Heron Hope Hound Lantern Lapwing Lark Linnet
  Mercy Messenger Minstrel Morning Needle Otter Pedlar Petrel Pilgrim Plover Promise Providence Quarrel Raven Reaper
  Sexton Shepherd Sister Sparrow Spinner Star Stork Swallow Teal Thistle Thrush Traveller Venture Warden Weaver Widow Wren`);

export const workAdjectives =
  words(`Blind Borrowed Broken Burning Crooked Distant Drowned Empty False Forgotten Frozen
  Glass Hidden Hollow Last Little Long Lost Low Narrow Painted Paper Patient Pale Quiet Rented Salt Seventh Silent Silver
  Sleeping Slow Small Stolen Sunken Third Unfinished Unlit Unwritten Upper Wooden`);

export const workNouns =
  words(`Almanac Anchor Apprentice Archive Bell Bridge Candle Causeway Chandler Clock Compass Cooper
  Customs-House Estuary Ferry Ferryman Garden Gate Glassblower Granary Harbour House Inheritance Inn Island Key Ladder
  Lantern Ledger Letter Lighthouse Lodger Map Mill Mirror Museum Needle Net Night Orchard Passage Pilot Quay River
  Ropewalk Sailmaker Season Shore Sister Stair Stranger Sundial Tide Tower Translator Verger Voyage Wall Widow Window
  Winter`);

export const workMatters =
  words(`Ash Brass Bread Chalk Cinders Clay Copper Fog Frost Glass Honey Ice Ink Iron Lime Linen
  Milk Moss Oil Paper Pearl Pitch Rain Rope Rust Salt Sand Sawdust Silence Slate Smoke Snow Straw Tallow Tar Thread
  Vinegar Water Wax Wool`);

export const houseNouns =
  words(`Anchor Bell Candle Compass Crane Crown Curtain Dolphin Feather Gate Globe Heron Ivy
  Lantern Laurel Mask Mermaid Mirror Moon Oak Owl Pelican Quill Rose Star Sundial Swan Thistle Tide Vine Willow Windmill`);

export const nicknameAdjectives =
  words(`Barefoot Black Blind Cold Deaf Early Grey Honest Iron Lame Laughing Left-Handed
  Little Lucky Mad Old Pale Patient Quiet Red Second Silent Sleepless Slow Small Sober Stubborn Sunday Tall Wet White
  Wooden`);

export const nicknameNouns =
  words(`Anchor Barber Bell Candle Clerk Cobbler Compass Crow Deacon Doctor Drummer Fiddler
  Fox Gander Goose Hare Hawk Hermit Heron Horse Hound Judge Lamp Magpie Mole Monk Needle Owl Parson Pilot Ploughman Raven
  Scholar Schoolmaster Sexton Shepherd Swan Tailor Thorn Weasel Wolf`);
