import { described, describedAlone, type Relation } from './relation.ts';

const dash = '[–—-]';
const of = String.raw`(?:of|to)\s+`;
const title = String.raw`(?:(?:the|king|queen|emperor|sir|lord|lady|prince|princess|duke|count|captain|dr\.?)\s+)*`;

/** What someone did after: 'born in Visby and married in 1921' does not say that 1921 is when she was born. */
const nextDeed = String.raw`\b(?:and|but|who|then|later|before|after)\s+(?:(?:was|were|had|has|then|later|first|soon)\s+)?(?!raised|brought|grew)(?:\p{L}+ed|became|began|came|went|took|left|won|wrote|led|made|met|wed)\b`;

/** Relations of people's lives and families. */
export const lifeRelations: readonly Relation[] = [
  {
    name: 'date of birth',
    strict: /\b(?:born|birth|birthday|birthdate)\b/u,
    kinds: ['date'],
    asks: /\b(?:born|birth|birthday|birthdate)\b/u,
    cue: /born|\(/u,
    says: [
      { before: new RegExp(String.raw`\bborn\b(?:(?!${nextDeed})[^.;()]){0,60}$`, 'u') },
      {
        before: /\(\s*(?:[^()–—]{0,80}?[;,:]\s*)?(?:c\.\s*)?$/u,
        after: new RegExp(`^[^()]{0,60}?${dash}`, 'u'),
      },
    ],
  },
  {
    name: 'date of death',
    strict: /\b(?:die|died|death)\b/u,
    kinds: ['date'],
    asks: /\b(?:die|died|death|dead|killed|executed|murdered|pass(?:ed)? away|perish(?:ed)?|life\b.*\bend(?:ed)?)\b/u,
    cue: /died|dead|death|killed|executed|murdered|assassinated|drowned|passed away|perished|\(/u,
    says: [
      {
        before:
          /\b(?:died|death|dead|killed|executed|murdered|assassinated|drowned|passed away|perished)\b[^.;()]{0,50}$/u,
      },
      { before: new RegExp(String.raw`\([^()]*${dash}\s*(?:c\.\s*)?$`, 'u'), after: /^[^()]{0,50}\)/u },
    ],
  },
  {
    name: 'place of birth',
    strict: /\b(?:born|birth|birthplace)\b/u,
    kinds: ['place'],
    asks: /\b(?:born|birth|birthplace|hometown|native|come from|from)\b/u,
    cue: /born|native|hail|raised|grew up|birthplace|\(/u,
    says: [
      {
        before:
          /\bborn\b[^.;]{0,70}?\b(?:in|at|near|on)\s+(?:the\s+)?(?:(?:\p{L}+\s+){0,2}(?:city|town|village|island|port|hamlet)\s+of\s+)?$/u,
      },
      { before: /\bborn\b[^.;()]{0,40}\d{3,4}\s*,?\s*$/u },
      { before: /\(\s*[^()–—]{0,40}\d{3,4}\s*,\s*$/u, after: new RegExp(`^[^()]{0,60}${dash}`, 'u') },
      {
        before: /\b(?:native of|hails from|hailed from|raised in|grew up in|birthplace was)\s+(?:the\s+)?$/u,
      },
    ],
  },
  {
    name: 'place of death',
    strict: /\b(?:die|died|death)\b/u,
    kinds: ['place'],
    asks: /\b(?:die|died|death|killed|executed|life\b.*\bend(?:ed)?)\b/u,
    cue: /died|death|killed|executed|murdered|passed away|drowned|perished|\(/u,
    says: [
      {
        before:
          /\b(?:died|death|killed|executed|murdered|passed away|drowned|perished)\b[^.;]{0,70}?\b(?:in|at|near|off|on)\s+(?:the\s+)?(?:his\s+|her\s+)?(?:(?:\p{L}+\s+){0,2}(?:home|house|city|town|village|island|port|hamlet)\s+(?:in|of)\s+)?$/u,
      },
      { before: new RegExp(String.raw`\([^()]*${dash}[^()]{0,30}\d{3,4}\s*,?\s*(?:in\s+)?$`, 'u') },
    ],
  },
  {
    name: 'cause of death',
    kinds: ['reason', 'thing', 'unknown'],
    asks: /\b(?:cause of (?:\w+ ){0,2}death|why did .* die|how did .* die|die of|died of|die from)\b/u,
    cue: /died|death|killed/u,
    says: [
      {
        before:
          /\bdied\b[^.;]{0,50}?\b(?:of|from|due to|by|after)\s+(?:an?\s+|the\s+)?(?:sudden\s+|massive\s+)?$/u,
      },
      { before: /\b(?:cause of death was|killed (?:by|in)|death from|death by)\s+(?:an?\s+|the\s+)?$/u },
    ],
  },
  {
    name: 'place of burial',
    kinds: ['place', 'thing'],
    asks: /\b(?:buried|burial|interred|grave)\b/u,
    cue: /bur|interred|entombed/u,
    says: [{ before: /\b(?:buried|interred|entombed|burial)\b[^.;]{0,40}\b(?:in|at|near)\s+(?:the\s+)?$/u }],
  },
  {
    name: 'spouse',
    strict: /\b(?:spouse|wife|husband|married|marry|wed)\b/u,
    kinds: ['person'],
    asks: /\b(?:spouse|wife|wives|husband|married|marry|wed|partner|consort|widow|widower)\b/u,
    cue: /marri|wife|husband|spouse|consort|widow|\bwed/u,
    says: [
      {
        before: new RegExp(
          String.raw`\b(?:married(?:\s+to)?|marrying|wife(?:\s+of)?|husband(?:\s+of)?|spouse|consort(?:\s+of)?|widow(?:er)?(?:\s+of)?|wed|marriage to)\s*,?\s*(?:was\s+)?${described}$`,
          'u',
        ),
      },
    ],
  },
  {
    name: 'father',
    strict: /\bfather\b/u,
    kinds: ['person'],
    asks: /\b(?:father|dad|parent|parents)\b/u,
    cue: /son|daughter|child|born|father|parents/u,
    says: [
      { before: new RegExp(String.raw`\bparents\s*,?\s*(?:were|are)?\s*${title}$`, 'u') },
      {
        before: new RegExp(String.raw`\b(?:son|daughter|child|born)\s+${of}${title}${describedAlone}$`, 'u'),
      },
      { before: new RegExp(String.raw`\bborn\b[^.;]{0,70}?\bto\s+${title}${describedAlone}$`, 'u') },
      { before: new RegExp(String.raw`\bfather\s*,?\s*(?:was\s+)?${title}$`, 'u') },
    ],
  },
  {
    name: 'mother',
    strict: /\bmother\b/u,
    kinds: ['person'],
    asks: /\b(?:mother|mum|mom|parent|parents)\b/u,
    cue: /mother|son|daughter|child|born|parents/u,
    says: [
      { before: new RegExp(String.raw`\bparents\b[^.;]{2,80}?\band\s+${described}$`, 'u') },
      {
        before:
          /\b(?:son|daughter|child)\s+of\s+(?:\p{L}+\s+){0,4}(?:actress|queen|princess|duchess|countess|lady|empress|baroness|singer|dame|mrs\.?)\s+$/u,
      },
      { before: new RegExp(String.raw`\bmother\s*,?\s*(?:was\s+)?${title}$`, 'u') },
      {
        before: new RegExp(
          String.raw`\b(?:son|daughter|child|children|born\b[^.;]{0,70}?)\s+${of}[^.;]{2,80}?\band\s+(?:(?:his|her)\s+)?(?:[\p{Ll}]+\s+){0,2}(?:wife,?\s+|consort,?\s+)?${title}$`,
          'u',
        ),
      },
    ],
  },
  {
    name: 'child',
    kinds: ['person'],
    asks: /\b(?:child|children|son|sons|daughter|daughters)\b/u,
    cue: /father|mother|parent|son|daughter|child/u,
    says: [
      { before: new RegExp(String.raw`\b(?:father|mother|parents?)\s+${of}${described}$`, 'u') },
      {
        before: new RegExp(
          String.raw`\b(?:son|daughter|child|children|sons|daughters)\s*[,:]?\s*(?:was|were|is|are|named)?\s*${title}$`,
          'u',
        ),
      },
    ],
  },
  {
    name: 'sibling',
    strict: /\b(?:brother|sister|sibling)\b/u,
    kinds: ['person'],
    asks: /\b(?:brother|sister|sibling|siblings|twin)\b/u,
    cue: /brother|sister|sibling|twin/u,
    says: [
      { before: new RegExp(String.raw`\b(?:brother|sister|sibling|twin)s?\s+${of}${described}$`, 'u') },
      {
        before: new RegExp(
          String.raw`\b(?:brothers?|sisters?|siblings?|twin)\s*,?\s*(?:was\s+|is\s+)?${title}$`,
          'u',
        ),
      },
    ],
  },
  {
    name: 'education',
    kinds: ['organisation', 'place', 'thing'],
    asks: /\b(?:study|studied|educated|education|graduate|graduated|attend|attended|alma mater|school|university|college)\b/u,
    cue: /studied|educat|graduat|attended|alumn|degree|enrolled|trained|entered/u,
    says: [
      {
        before:
          /\b(?:studied|educated|graduated|graduate|attended|alumn(?:us|a)|degree|enrolled|education|trained)\b[^.;]{0,60}\b(?:at|from|of)\s+(?:the\s+)?$/u,
      },
      { before: /\b(?:attended|entered)\s+(?:the\s+)?$/u },
    ],
  },
  {
    name: 'employer',
    kinds: ['organisation', 'place', 'thing'],
    asks: /\b(?:employer|employed|work for|worked for|work at|work)\b/u,
    cue: /work|employed|professor|lecturer|taught|teaches|joined/u,
    says: [
      {
        before:
          /\b(?:worked|works|employed|professor|lecturer|taught|teaches|joined)\b[^.;]{0,50}\b(?:at|for|by|with)\s+(?:the\s+)?$/u,
      },
    ],
  },
  {
    name: 'award',
    kinds: ['thing', 'organisation', 'unknown'],
    asks: /\b(?:award|awards|prize|medal|honou?r|received|won)\b/u,
    cue: /won|receiv|award|recipient|winner|inducted|honou?red|nominated/u,
    says: [
      {
        before:
          /\b(?:won|received|awarded|recipient of|winner of|inducted into|honou?red with|nominated for)\s+(?:[^.;,]{0,30}\s)?(?:the\s+|an?\s+)?$/u,
      },
    ],
  },
  {
    name: 'known for',
    kinds: ['thing', 'unknown'],
    asks: /\b(?:known|famous|remembered|noted|renowned|celebrated) (?:\w+ )?for\b|\bassociated with\b/u,
    cue: /known|famous|remembered|noted|renowned|celebrated|linked with|associated/u,
    says: [
      {
        before:
          /\b(?:(?:known|famous|remembered|noted|renowned|celebrated)\s+(?:\p{L}+\s+)?for|(?:linked|associated)\s+with)\s+(?:(?:his|her|its|their|the|an?)\s+)?$/u,
      },
    ],
  },
];
