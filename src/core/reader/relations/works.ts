import { described, type Relation } from './relation.ts';

const work =
  '(?:film|movie|album|song|single|novel|book|drama|comedy|series|western|documentary|musical|opera|play|poem|thriller|short|ep|track|game|magazine|ballad|anthem)';

/** Relations of works, institutions and places. */
export const otherRelations: readonly Relation[] = [
  {
    name: 'performer',
    kinds: ['person', 'organisation', 'unknown'],
    asks: /\b(?:performer|performers|performed|sang|sings|singer|recorded|artist)\b/u,
    cue: /by|album|single|song|hit/u,
    says: [
      {
        before: new RegExp(
          String.raw`\b(?:song|single|album|track|ballad|hit|duet|ep|release|record)s?\b[^.;]{0,50}?\bby\s+${described}$`,
          'u',
        ),
      },
      {
        before: new RegExp(
          String.raw`\b(?:performed|recorded|sung|covered)\b[^.;]{0,30}?\bby\s+${described}$`,
          'u',
        ),
      },
      { after: /^['’]s?\s+(?:\p{L}+\s+){0,4}(?:album|single|song|hit)\b/u },
    ],
  },
  {
    name: 'composer',
    kinds: ['person', 'unknown'],
    asks: /\b(?:composer|composers|composed|compose|music)\b/u,
    cue: /by|composer|music director|songwriter/u,
    says: [
      {
        before: new RegExp(
          String.raw`\b(?:composed|scored|music|score|soundtrack|songwriter|composer)\b[^.;]{0,50}?\bby\s+${described}$`,
          'u',
        ),
      },
      { before: new RegExp(String.raw`\b(?:written|penned)\b[^.;]{0,20}?\bby\s+${described}$`, 'u') },
      { before: /\b(?:composer|music director|songwriter)s?\s+(?:was\s+)?$/u },
    ],
  },
  {
    name: 'director',
    kinds: ['person', 'unknown'],
    asks: /\b(?:director|directors|directed|filmmaker)\b/u,
    cue: /by|director|filmmaker|of|from/u,
    says: [
      { before: new RegExp(String.raw`\bdirected\b[^.;]{0,40}?\bby\s+${described}$`, 'u') },
      { before: /\b(?:director|filmmaker|directed by:?)s?\s+$/u },
      { before: new RegExp(String.raw`\b${work}\s+(?:of|by|from)\s+$`, 'u') },
    ],
  },
  {
    name: 'release date',
    kinds: ['date'],
    asks: /\b(?:released?|come out|came out|publish|published|publication|premiered?|aired?|debut(?:ed)?)\b/u,
    cue: /released|premiered|published|issued|came out|aired|debuted|publication|release|is|was|are|were|\(/u,
    says: [
      {
        before:
          /\b(?:released|premiered|published|issued|came out|aired|debuted|publication|release)\b[^.;]{0,60}?\b(?:in|on|from)\s+(?:the\s+)?$/u,
      },
      {
        before: /\b(?:is|was|are|were)\s+(?:an?|the)\s+$/u,
        after: new RegExp(String.raw`^\s+(?:[\p{L}\p{N}'’-]+[\s,]+){0,8}${work}\b`, 'u'),
      },
      { before: new RegExp(String.raw`\b${work}\s*\(\s*$`, 'u') },
    ],
  },
  {
    name: 'date of foundation',
    kinds: ['date'],
    asks: /\b(?:founded|established|formed|created|started|begun?|built|constructed|completed|opened|launched|incorporated|inception|foundation|found|open|start|form)\b/u,
    cue: /founded|established|formed|created|started|began|built|constructed|completed|opened|launched|incorporated|erected|laid down|commissioned|inaugurated|since|est/u,
    says: [
      {
        before:
          /\b(?:founded|established|formed|created|started|began|built|constructed|completed|opened|launched|incorporated|erected|laid down|commissioned|inaugurated)\b[^.;]{0,50}?\b(?:in|on|since|by|from|around)\s+(?:the\s+)?$/u,
      },
      { before: /\b(?:since|founded|established|est\.)\s*$/u },
    ],
  },
  {
    name: 'source of a river',
    kinds: ['place', 'unknown'],
    asks: /\b(?:rise|rises|source|spring|springs)\b/u,
    cue: /ris|rose|source|spring/u,
    strict: /\b(?:where .*rises?|source of)\b/u,
    says: [
      {
        before:
          /\b(?:rises?|rising|rose|sources?|springs?)\b[^.;]{0,30}?\b(?:on|in|at|from|near|under|below|by)\s+(?:the\s+)?$/u,
      },
    ],
  },
  {
    name: 'mouth of a river',
    kinds: ['place', 'unknown'],
    asks: /\b(?:flows? into|empt(?:y|ies)|mouth|drains? into|flow into)\b/u,
    cue: /into|mouth|joins|reaches/u,
    says: [
      {
        before:
          /\b(?:flows?|flowing|empties|drains|runs|falls|discharges|opens)\b[^.;]{0,20}?\binto\s+(?:the\s+)?$/u,
      },
      { before: /\b(?:joins|reaches)\s+(?:the\s+)?(?:sea\s+(?:at|in)\s+(?:the\s+)?)?$/u },
    ],
  },
  {
    name: 'date of renaming',
    kinds: ['date'],
    asks: /\b(?:renamed|present name|later name|new name|current name)\b/u,
    cue: /name|called|known/u,
    strict: /\b(?:renamed|present name|later name|new name|current name)\b/u,
    says: [
      { before: /\buntil\s+$/u, after: /^[^.;]{0,60}\b(?:names?|called|known)\b/u },
      {
        before:
          /\b(?:renamed|(?:present|later|new|current) name|called|known)\b[^.;]{0,60}\b(?:in|on|since|from|until)\s+$/u,
      },
    ],
  },
  {
    name: 'nationality',
    kinds: ['place', 'thing', 'unknown'],
    asks: /\b(?:nationality|citizen|citizenship|country|nation)\b/u,
    cue: /is|was|were|are|citizen|nationality|native/u,
    says: [
      {
        before:
          /\b(?:is|was|were|are)\s+(?:an?|the)\s+(?:(?:former|retired|noted|professional|prominent|\d{4})\s+)*$/u,
        after: /^[\s-]+\p{Ll}/u,
      },
      { before: /\b(?:citizen of|citizenship of|nationality is|native of)\s+(?:the\s+)?$/u },
    ],
  },
  {
    name: 'population',
    kinds: ['number'],
    asks: /\b(?:population|inhabitants|residents|people live)\b/u,
    cue: /population|people|inhabitants|residents|souls/u,
    says: [
      {
        before:
          /\bpopulation\b[^.;]{0,50}?(?:\bof|\bwas|\bis|\bat|:)\s+(?:about\s+|around\s+|over\s+|some\s+)?$/u,
      },
      { after: /^\s+(?:people|inhabitants|residents|souls)\b/u },
    ],
  },
  {
    name: 'location',
    kinds: ['place'],
    asks: /\b(?:located|situated|location|lie|lies|based|headquartered|headquarters|country|state|county|city|province|district|region|where)\b/u,
    cue: /located|situated|lies|lying|based|headquartered|found|stands|is|was|are|were|, (?:an?|the) /u,
    says: [
      {
        before:
          /,\s+(?:an?|the)\s+[^.;,]{2,40}\b(?:in|on|of)\s+(?:the\s+)?(?:(?:\p{L}+\s+){0,2}(?:city|town|village|island|hamlet)\s+of\s+)?$/u,
      },
      {
        before:
          /\b(?:located|situated|lies|lying|based|headquartered|found|stands)\b[^.;]{0,40}?\b(?:in|at|near|on)\s+(?:the\s+)?$/u,
      },
      {
        before:
          /\b(?:is|was|are|were)\s+(?:an?|the)\s+[^.;]{2,60}?\b(?:in|of|on)\s+(?:the\s+)?(?:(?:\p{L}+\s+){0,2}(?:city|town|village|island|hamlet)\s+of\s+)?$/u,
      },
    ],
  },
  {
    name: 'named after',
    kinds: ['person', 'place', 'thing', 'unknown'],
    asks: /\bnamed (?:after|for)\b|\bnamesake\b/u,
    cue: /named/u,
    says: [{ before: new RegExp(String.raw`\bnamed\s+(?:after|for|in honou?r of)\s+${described}$`, 'u') }],
  },
  {
    name: 'publisher',
    kinds: ['organisation', 'unknown', 'thing'],
    asks: /\b(?:publisher|published by|label|released by|record label)\b/u,
    cue: /published|released|issued|distributed/u,
    says: [
      {
        before:
          /\b(?:published|released|issued|distributed)\b[^.;]{0,30}?\b(?:by|on|through|via)\s+(?:the\s+)?$/u,
      },
    ],
  },
];
