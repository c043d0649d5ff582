/**
 * Countries and what is called after them, folded: names first, then '|', then adjectives and people. For telling whether two answers
 * name the same country ('American', 'United States'), and whether a name is one at all.
 */
const lines = `
afghanistan|afghan
albania|albanian
algeria|algerian
andorra|andorran
angola|angolan
argentina|argentine,argentinian,argentinean
armenia|armenian
australia|australian
austria|austrian
azerbaijan|azerbaijani
bahamas,the bahamas|bahamian
bahrain|bahraini
bangladesh|bangladeshi
barbados|barbadian
belarus|belarusian,belarussian
belgium|belgian
belize|belizean
benin|beninese
bhutan|bhutanese
bolivia|bolivian
bosnia and herzegovina,bosnia|bosnian
botswana|motswana
brazil|brazilian
brunei|bruneian
bulgaria|bulgarian
burkina faso|burkinabe
burma,myanmar|burmese
burundi|burundian
cambodia|cambodian
cameroon|cameroonian
canada|canadian
cape verde|cape verdean
chad|chadian
chile|chilean
china,people s republic of china,prc|chinese
colombia|colombian
congo,democratic republic of the congo,republic of the congo|congolese
costa rica|costa rican
croatia|croatian,croat
cuba|cuban
cyprus|cypriot
czech republic,czechia|czech
czechoslovakia|czechoslovak,czechoslovakian
denmark|danish,dane
djibouti|djiboutian
dominican republic|dominican
east germany,german democratic republic|east german
ecuador|ecuadorian
egypt|egyptian
el salvador|salvadoran
england|english
eritrea|eritrean
estonia|estonian
ethiopia|ethiopian
fiji|fijian
finland|finnish,finn
france|french,frenchman
gabon|gabonese
gambia,the gambia|gambian
georgia|georgian
germany,federal republic of germany|german
ghana|ghanaian
greece|greek
grenada|grenadian
guatemala|guatemalan
guinea|guinean
guyana|guyanese
haiti|haitian
honduras|honduran
hong kong|
hungary|hungarian
iceland|icelandic,icelander
india|indian
indonesia|indonesian
iran,persia|iranian,persian
iraq|iraqi
ireland,republic of ireland|irish,irishman
israel|israeli
italy|italian
ivory coast,cote d ivoire|ivorian
jamaica|jamaican
japan|japanese
jordan|jordanian
kazakhstan|kazakh,kazakhstani
kenya|kenyan
kosovo|kosovar
kuwait|kuwaiti
kyrgyzstan|kyrgyz
laos|laotian,lao
latvia|latvian
lebanon|lebanese
lesotho|basotho
liberia|liberian
libya|libyan
liechtenstein|liechtensteiner
lithuania|lithuanian
luxembourg|luxembourgish
madagascar|malagasy
malawi|malawian
malaysia|malaysian
maldives|maldivian
mali|malian
malta|maltese
mauritania|mauritanian
mauritius|mauritian
mexico|mexican
moldova|moldovan
monaco|monegasque
mongolia|mongolian
montenegro|montenegrin
morocco|moroccan
mozambique|mozambican
namibia|namibian
nepal|nepalese,nepali
netherlands,the netherlands,holland|dutch,dutchman
new zealand|new zealander
nicaragua|nicaraguan
niger|nigerien
nigeria|nigerian
north korea|north korean
north macedonia,macedonia|macedonian
northern ireland|northern irish
norway|norwegian
oman|omani
pakistan|pakistani
palestine|palestinian
panama|panamanian
papua new guinea|papua new guinean
paraguay|paraguayan
peru|peruvian
philippines,the philippines|filipino,philippine,filipina
poland|polish,pole
portugal|portuguese
puerto rico|puerto rican
qatar|qatari
romania|romanian
russia,russian federation|russian
rwanda|rwandan
samoa|samoan
saudi arabia|saudi,saudi arabian
scotland|scottish,scot
senegal|senegalese
serbia|serbian,serb
sierra leone|sierra leonean
singapore|singaporean
slovakia|slovak,slovakian
slovenia|slovenian,slovene
somalia|somali
south africa|south african
south korea,republic of korea|south korean
soviet union,ussr|soviet
spain|spanish,spaniard
sri lanka,ceylon|sri lankan
sudan|sudanese
suriname|surinamese
swaziland,eswatini|swazi
sweden|swedish,swede
switzerland|swiss
syria|syrian
taiwan|taiwanese
tajikistan|tajik
tanzania|tanzanian
thailand,siam|thai
togo|togolese
tonga|tongan
trinidad and tobago|trinidadian
tunisia|tunisian
turkey,ottoman empire|turkish,turk,ottoman
turkmenistan|turkmen
uganda|ugandan
ukraine|ukrainian
united arab emirates,uae|emirati
united kingdom,great britain,uk,britain|british,briton
united states,united states of america,usa,us,u s,u s a,america|american
uruguay|uruguayan
uzbekistan|uzbek
vatican city|vatican
venezuela|venezuelan
vietnam|vietnamese
wales|welsh,welshman
yemen|yemeni
yugoslavia|yugoslav,yugoslavian
zambia|zambian
zimbabwe|zimbabwean
`;

type Forms = {
  readonly names: ReadonlyMap<string, string>;
  readonly adjectives: ReadonlyMap<string, string>;
};

const forms = readForms();

function readForms(): Forms {
  const names = new Map<string, string>();
  const adjectives = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [nameList = '', adjectiveList = ''] = line.split('|');
    const [key = ''] = nameList.split(',');
    for (const name of nameList.split(',')) names.set(name, key);
    for (const adjective of adjectiveList.split(',')) if (adjective !== '') adjectives.set(adjective, key);
  }
  return { names, adjectives };
}

/** The country that a name or adjective stands for, by its first name: 'american' -> 'united states'. Takes folded words joined by spaces. */
export function countryOf(words: string): string | undefined {
  return forms.names.get(words) ?? forms.adjectives.get(words);
}

export function isCountryName(words: string): boolean {
  return forms.names.has(words);
}

export function isNationality(words: string): boolean {
  return forms.adjectives.has(words);
}
