/**
 * Hosts on which pages are read by default (their sub-domains too): outlets and agencies with much-read pages in English, of
 * all continents and kinds of ownership. The rule is in `docs/registry.md`; a test holds the list against it and the registry.
 */
export const DEFAULT_SITES: readonly string[] = [
  // Iran and the Arab countries
  'presstv.ir', 'tehrantimes.com', 'aljazeera.com', 'alarabiya.net', 'arabnews.com', 'thenationalnews.com', 'gulfnews.com',
  'dailynewsegypt.com', 'english.ahram.org.eg', 'newarab.com', 'middleeasteye.net',
  // Israel and Türkiye
  'haaretz.com', 'jpost.com', 'timesofisrael.com', 'dailysabah.com', 'hurriyetdailynews.com', 'trtworld.com', 'aa.com.tr',
  // East Asia
  'globaltimes.cn', 'chinadaily.com.cn', 'cgtn.com', 'xinhuanet.com', 'english.news.cn', 'scmp.com', 'taipeitimes.com',
  'japantimes.co.jp', 'english.kyodonews.net', 'asia.nikkei.com', 'en.yna.co.kr', 'koreaherald.com', 'koreatimes.co.kr',
  // South and South-East Asia
  'thehindu.com', 'timesofindia.indiatimes.com', 'indianexpress.com', 'hindustantimes.com', 'dawn.com', 'thedailystar.net',
  'straitstimes.com', 'channelnewsasia.com', 'bangkokpost.com', 'thestar.com.my', 'inquirer.net', 'thejakartapost.com', 'e.vnexpress.net',
  // Oceania
  'abc.net.au', 'smh.com.au', 'nzherald.co.nz', 'rnz.co.nz',
  // Africa
  'premiumtimesng.com', 'punchng.com', 'nation.africa', 'theeastafrican.co.ke', 'dailymaverick.co.za', 'news24.com', 'allafrica.com', 'graphic.com.gh',
  // Russia and Ukraine
  'rt.com', 'tass.com', 'themoscowtimes.com', 'kyivindependent.com', 'ukrinform.net',
  // Europe
  'bbc.com', 'bbc.co.uk', 'theguardian.com', 'telegraph.co.uk', 'independent.co.uk', 'ft.com', 'dailymail.co.uk', 'reuters.com', 'economist.com',
  'dw.com', 'france24.com', 'rfi.fr', 'lemonde.fr', 'euronews.com', 'politico.eu', 'irishtimes.com', 'rte.ie', 'swissinfo.ch', 'english.elpais.com',
  // North America
  'apnews.com', 'nytimes.com', 'washingtonpost.com', 'wsj.com', 'cnn.com', 'foxnews.com', 'npr.org', 'politico.com', 'bloomberg.com',
  'usatoday.com', 'voanews.com', 'rferl.org', 'cbc.ca', 'theglobeandmail.com',
  // Latin America and the Caribbean
  'telesurenglish.net', 'plenglish.com', 'batimes.com.ar', 'en.mercopress.com', 'mexiconewsdaily.com', 'jamaica-gleaner.com',
];
