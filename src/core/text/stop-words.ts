/**
 * English function words and question words: they say what kind of answer is wanted, not what it is about. Other languages'
 * function words are recognised by how common they are in the index (see relevance features), not by a list.
 */
const words = `a about above after again against all am an and any are as at be because been before being below between
both but by can could did do does doing down during each either else ever few for from further had has have having he
her here hers herself him himself his how i if in into is it its itself just like many may me might mine more most much
must my myself neither no nor not now of off on once one only or other our ours out over own per please same shall she
should so some such tell than that the their theirs them themselves then there these they this those through to too
under until up upon us very was we were what when where whether which while who whom whose why will with within without
would you your yours s t d ll m re ve name named called find give know`;

export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/u));
