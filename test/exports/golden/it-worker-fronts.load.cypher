// Chains of Cutout for Neo4j. Paste this into Neo4j Browser, or run it with cypher-shell; it may be run again.
// Into a new database: neo4j-admin database import full --multiline-fields=true --nodes=nodes.csv --relationships=relationships.csv
// A relationship is what sources document, report or suspect: read its grade and its sentence, not its type alone.
// To take it out again: MATCH (n:CutoutExport) DETACH DELETE n
//
// From Asatryan Limited Liability Company, Fortuna Limited Liability Company, Korea Osong Shipping Co, Son Kyong Sik, Yanbian Silverstar Network Technology Co., Ltd., Volasys Silver Star and Shenyang Tonywang Technology Ltd to any sanctioned party; profile Contracting, up to 6 hops, links of any time, grade at least D, disputed links included.
// Listings are judged as of 23 November 2026.
// Complete to 6 hops.
// A chain says what sources state, report or suspect. It does not say that the company at its start knew of its end.
// From Asatryan Limited Liability Company, Fortuna Limited Liability Company, Korea Osong Shipping Co, Son Kyong Sik, Yanbian Silverstar Network Technology Co., Ltd., Volasys Silver Star and Shenyang Tonywang Technology Ltd to any sanctioned party; profile Evidence trail, up to 6 hops, links of any time, grade at least D, disputed links included.
// Listings are judged as of 23 November 2026.
// Complete to 6 hops.
// A file on a server is not a contract: a trail ties a production to a place where its files lay, not a company to a sanctioned party. A trail alone does not show that work was contracted out.
// A – documented: Stated by the list, finding, filing or statement itself.
// B – corroborated: Reported by two or more sources that do not repeat each other.
// C – single source: Reported by one source, or by several that repeat it.
// D – suspected: Only the inference of a source, or of this case. Nobody states it as a fact.
// The search ran over the records held at data revision 7. A chain that is not in them cannot be found; that none is found does not say that none exists.
// The newest editions of sanctions lists loaded are: OFAC SDN of 28 December 2023 (509 listings loaded, programmes CYBER2, DPRK, DPRK-NKSPEA, DPRK2, DPRK3, DPRK4, NPWMD).
// Made with Cutout 0.1.0 on 23 November 2026.
// Data revision 7. Digest of the answer and the records behind it (SHA-256): <digest>.
// The same question on the page: /trace?from=it-worker-fronts.son-kyong-sik&from=it-worker-fronts.tonywang&from=ofac-24977&from=ofac-24978&from=ofac-52282&from=ofac-53820&from=ofac-53822&statusDate=2026-11-23
// This edition is for the public.
// Nothing is withheld from it.
// 2026-11-23T12:00:00Z

CREATE CONSTRAINT cutout_export_id IF NOT EXISTS FOR (n:CutoutExport) REQUIRE n.id IS UNIQUE;

UNWIND [
  {id: "it-worker-fronts.dept53", fields: {`name`: "Department 53 of the Ministry of the People's Armed Forces", `schema`: "PublicBody", `placeholder`: false, `plural`: false, `countries`: "KP", `status`: "reported-listed", `statusText`: "reported listed since 16 January 2025 (OFAC SDN, not read on the list)", `statusDay`: "2025-01-16", `statusGround`: "report", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: if listed: property blocked; US persons may not deal", `programmes`: "DPRK2", `listed`: "2025-01-16", `isStart`: false, `isTarget`: true}}
] AS row
MERGE (n:CutoutExport {id: row.id})
SET n += row.fields, n:CutoutExport:PublicBody:ReportedListed;

UNWIND [
  {id: "it-worker-fronts.son-kyong-sik", fields: {`name`: "Son Kyong Sik", `schema`: "Person", `placeholder`: false, `plural`: false, `countries`: "KP", `status`: "reported-listed", `statusText`: "reported listed since 16 January 2025 (OFAC SDN, not read on the list)", `statusDay`: "2025-01-16", `statusGround`: "report", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: if listed: property blocked; US persons may not deal", `listed`: "2025-01-16", `isStart`: true, `isTarget`: false}},
  {id: "ofac-53824", fields: {`name`: "Gayk Asatryan", `schema`: "Person", `placeholder`: false, `plural`: false, `countries`: "RU", `status`: "reported-listed", `statusText`: "reported listed since 8 July 2025 (OFAC SDN, not read on the list)", `statusDay`: "2025-07-08", `statusGround`: "report", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: if listed: property blocked; US persons may not deal", `listed`: "2025-07-08", `isStart`: false, `isTarget`: true}}
] AS row
MERGE (n:CutoutExport {id: row.id})
SET n += row.fields, n:CutoutExport:Person:ReportedListed;

UNWIND [
  {id: "it-worker-fronts.tonywang", fields: {`name`: "Shenyang Tonywang Technology Ltd", `schema`: "Company", `placeholder`: false, `plural`: false, `countries`: "CN", `status`: "not-listed", `statusText`: "no listing in the data", `isStart`: true, `isTarget`: false}}
] AS row
MERGE (n:CutoutExport {id: row.id})
SET n += row.fields, n:CutoutExport:Company;

UNWIND [
  {id: "ofac-24977", fields: {`name`: "Yanbian Silverstar Network Technology Co., Ltd.", `schema`: "Company", `placeholder`: false, `plural`: false, `countries`: "CN", `status`: "last-seen-listed", `statusText`: "last seen listed on 28 December 2023 (OFAC SDN, edition loaded here)", `statusDay`: "2023-12-28", `statusGround`: "edition", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: property blocked; US persons may not deal", `programmes`: "DPRK3; DPRK4", `listed`: "2018-09-13", `lastSeenListed`: "2023-12-28", `statements`: "Yanbian Silverstar Network Technology Co., Ltd. denies that Jong Song Hwa is its chief executive, and knowing him: A manager called the allegation impossible and denied knowing Jong Song Hwa. (Reuters (copy: Lincoln Daily News), U.S. sanctions Russian, Chinese tech firms over funds for North Korea, 2018-09-14)", `isStart`: true, `isTarget`: false}},
  {id: "ofac-24978", fields: {`name`: "Volasys Silver Star", `schema`: "Company", `placeholder`: false, `plural`: false, `countries`: "RU", `status`: "last-seen-listed", `statusText`: "last seen listed on 28 December 2023 (OFAC SDN, edition loaded here)", `statusDay`: "2023-12-28", `statusGround`: "edition", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: property blocked; US persons may not deal", `programmes`: "DPRK3; DPRK4", `listed`: "2018-09-13", `lastSeenListed`: "2023-12-28", `isStart`: true, `isTarget`: false}}
] AS row
MERGE (n:CutoutExport {id: row.id})
SET n += row.fields, n:CutoutExport:Company:LastSeenListed;

UNWIND [
  {id: "ofac-24979", fields: {`name`: "Jong Song Hwa", `schema`: "Person", `placeholder`: false, `plural`: false, `countries`: "KP", `status`: "last-seen-listed", `statusText`: "last seen listed on 28 December 2023 (OFAC SDN, edition loaded here)", `statusDay`: "2023-12-28", `statusGround`: "edition", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: property blocked; US persons may not deal", `programmes`: "DPRK4", `listed`: "2018-09-13", `lastSeenListed`: "2023-12-28", `isStart`: false, `isTarget`: true}}
] AS row
MERGE (n:CutoutExport {id: row.id})
SET n += row.fields, n:CutoutExport:Person:LastSeenListed;

UNWIND [
  {id: "ofac-52282", fields: {`name`: "Korea Osong Shipping Co", `schema`: "Company", `placeholder`: false, `plural`: false, `countries`: "KP", `status`: "reported-listed", `statusText`: "reported listed since 16 January 2025 (OFAC SDN, not read on the list)", `statusDay`: "2025-01-16", `statusGround`: "report", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: if listed: property blocked; US persons may not deal", `programmes`: "DPRK3", `listed`: "2025-01-16", `isStart`: true, `isTarget`: true}},
  {id: "ofac-53816", fields: {`name`: "Korea Songkwang Trading General Corporation", `schema`: "Company", `placeholder`: false, `plural`: false, `countries`: "KP", `status`: "reported-listed", `statusText`: "reported listed since 8 July 2025 (OFAC SDN, not read on the list)", `statusDay`: "2025-07-08", `statusGround`: "report", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: if listed: property blocked; US persons may not deal", `listed`: "2025-07-08", `isStart`: false, `isTarget`: true}},
  {id: "ofac-53817", fields: {`name`: "Korea Saenal Trading Corporation", `schema`: "Company", `placeholder`: false, `plural`: false, `countries`: "KP", `status`: "reported-listed", `statusText`: "reported listed since 8 July 2025 (OFAC SDN, not read on the list)", `statusDay`: "2025-07-08", `statusGround`: "report", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: if listed: property blocked; US persons may not deal", `listed`: "2025-07-08", `isStart`: false, `isTarget`: true}},
  {id: "ofac-53820", fields: {`name`: "Asatryan Limited Liability Company", `schema`: "Company", `placeholder`: false, `plural`: false, `countries`: "RU", `status`: "reported-listed", `statusText`: "reported listed since 8 July 2025 (OFAC SDN, not read on the list)", `statusDay`: "2025-07-08", `statusGround`: "report", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: if listed: property blocked; US persons may not deal", `listed`: "2025-07-08", `isStart`: true, `isTarget`: false}},
  {id: "ofac-53822", fields: {`name`: "Fortuna Limited Liability Company", `schema`: "Company", `placeholder`: false, `plural`: false, `countries`: "RU", `status`: "reported-listed", `statusText`: "reported listed since 8 July 2025 (OFAC SDN, not read on the list)", `statusDay`: "2025-07-08", `statusGround`: "report", `authorities`: "OFAC", `lists`: "OFAC-SDN", `measures`: "OFAC SDN: if listed: property blocked; US persons may not deal", `listed`: "2025-07-08", `isStart`: true, `isTarget`: false}}
] AS row
MERGE (n:CutoutExport {id: row.id})
SET n += row.fields, n:CutoutExport:Company:ReportedListed;

UNWIND [
  {id: "r-2ab553a7dbe8c05027b7c6d3", from: "ofac-53817", to: "ofac-53822", fields: {`layer`: "labour", `sentence`: "Korea Saenal Trading Corporation is reported to supply workers to Fortuna Limited Liability Company", `qualifier`: "50 IT workers.", `amounts`: "50 IT workers", `grade`: "C", `contested`: false, `claims`: 1, `origins`: 1, `withheldClaims`: 0, `sources`: "hackerpranks.com (SANS-style digest of the OFAC announcement), US Treasury imposes sanctions on Russians and North Koreans in illegal IT worker scheme, 2025-07", `lists`: "contracting", `chains`: "ch-bc65afd356f5a9b6a5082aa5", `chainTimes`: "undated"}},
  {id: "r-c90aa634f294bee0d7822ef7", from: "ofac-53816", to: "ofac-53820", fields: {`layer`: "labour", `sentence`: "Korea Songkwang Trading General Corporation is reported to supply workers to Asatryan Limited Liability Company", `qualifier`: "Ten-year contract, up to 30 IT workers.", `amounts`: "up to 30 IT workers", `grade`: "C", `contested`: false, `claims`: 1, `origins`: 1, `withheldClaims`: 0, `sources`: "hackerpranks.com (SANS-style digest of the OFAC announcement), US Treasury imposes sanctions on Russians and North Koreans in illegal IT worker scheme, 2025-07", `lists`: "contracting", `chains`: "ch-a5a707c4376c2e0536864e3d", `chainTimes`: "undated"}}
] AS row
MATCH (a:CutoutExport {id: row.from})
MATCH (b:CutoutExport {id: row.to})
MERGE (a)-[r:SUPPLIES_LABOUR_TO {id: row.id}]->(b)
SET r += row.fields;

UNWIND [
  {id: "r-6f559a6fdb3740591c24734b", from: "ofac-24979", to: "ofac-24977", fields: {`layer`: "control", `sentence`: "Jong Song Hwa directs Yanbian Silverstar Network Technology Co., Ltd.", `qualifier`: "Chief executive.", `grade`: "A", `contested`: true, `claims`: 3, `origins`: 2, `withheldClaims`: 0, `sources`: "US Treasury OFAC, sdn.csv; dated snapshots in github.com/jackdwyer/specially-designated-nationals-list, Specially Designated Nationals list, 308 snapshots 2021-08-18 to 2024-05-03, 2021-08-18/2024-05-03; US Treasury, press release sm481, Treasury Targets North Korea-Controlled Information Technology Companies in China and Russia, 2018-09-13", `disputedIn`: "Reuters (copy: Lincoln Daily News), U.S. sanctions Russian, Chinese tech firms over funds for North Korea, 2018-09-14", `statements`: "Yanbian Silverstar Network Technology Co., Ltd. denies that Jong Song Hwa is its chief executive, and knowing him: A manager called the allegation impossible and denied knowing Jong Song Hwa. (Reuters (copy: Lincoln Daily News), U.S. sanctions Russian, Chinese tech firms over funds for North Korea, 2018-09-14)", `lists`: "contracting", `chains`: "ch-746df54f6660f0ce13afc30a", `chainTimes`: "undated"}}
] AS row
MATCH (a:CutoutExport {id: row.from})
MATCH (b:CutoutExport {id: row.to})
MERGE (a)-[r:DIRECTS {id: row.id}]->(b)
SET r += row.fields;

UNWIND [
  {id: "r-8e8df6c25604e5af81dc7fc3", from: "ofac-53822", to: "ofac-53824", fields: {`layer`: "listing", `sentence`: "Fortuna Limited Liability Company is reported to be listed as linked to Gayk Asatryan", `qualifier`: "The announcement as reported: owned, controlled or acting for him.", `grade`: "C", `contested`: false, `claims`: 1, `origins`: 1, `withheldClaims`: 0, `sources`: "hackerpranks.com (SANS-style digest of the OFAC announcement), US Treasury imposes sanctions on Russians and North Koreans in illegal IT worker scheme, 2025-07", `lists`: "contracting", `chains`: "ch-cf3eecbd1ada52342968abfe", `chainTimes`: "undated"}},
  {id: "r-d53f4e0f5e931f31b786fb6f", from: "ofac-53820", to: "ofac-53824", fields: {`layer`: "listing", `sentence`: "Asatryan Limited Liability Company is reported to be listed as linked to Gayk Asatryan", `qualifier`: "The announcement as reported: owned, controlled or acting for him.", `grade`: "C", `contested`: false, `claims`: 1, `origins`: 1, `withheldClaims`: 0, `sources`: "hackerpranks.com (SANS-style digest of the OFAC announcement), US Treasury imposes sanctions on Russians and North Koreans in illegal IT worker scheme, 2025-07", `lists`: "contracting", `chains`: "ch-1e2f5062be1b2728e8116288", `chainTimes`: "undated"}}
] AS row
MATCH (a:CutoutExport {id: row.from})
MATCH (b:CutoutExport {id: row.to})
MERGE (a)-[r:LINKED_TO {id: row.id}]->(b)
SET r += row.fields;

UNWIND [
  {id: "r-d0c89c21fc17b34849bf6913", from: "ofac-52282", to: "it-worker-fronts.dept53", fields: {`layer`: "representation", `sentence`: "Korea Osong Shipping Co is reported to be a front for Department 53 of the Ministry of the People's Armed Forces", `grade`: "C", `contested`: false, `claims`: 2, `origins`: 1, `withheldClaims`: 0, `sources`: "Korea JoongAng Daily, US imposes sanctions on North Korean network funding weapons programs through IT workers, 2025-01-17; Korea Daily US, U.S. imposes sanctions on North Korean nationals, firms exploiting IT sector, 2025-01-30", `lists`: "contracting", `chains`: "ch-e29693ee8b52053821077e59", `chainTimes`: "undated"}}
] AS row
MATCH (a:CutoutExport {id: row.from})
MATCH (b:CutoutExport {id: row.to})
MERGE (a)-[r:FRONT_FOR {id: row.id}]->(b)
SET r += row.fields;

UNWIND [
  {id: "r-e2623a3d727a51644e7c7551", from: "it-worker-fronts.son-kyong-sik", to: "ofac-52282", fields: {`layer`: "representation", `sentence`: "Son Kyong Sik is reported to act for Korea Osong Shipping Co", `qualifier`: "Chief representative in China.", `grade`: "C", `contested`: false, `claims`: 1, `origins`: 1, `withheldClaims`: 0, `sources`: "Korea JoongAng Daily, US imposes sanctions on North Korean network funding weapons programs through IT workers, 2025-01-17", `lists`: "contracting", `chains`: "ch-d286779add064d8a01a11995", `chainTimes`: "undated"}}
] AS row
MATCH (a:CutoutExport {id: row.from})
MATCH (b:CutoutExport {id: row.to})
MERGE (a)-[r:ACTS_FOR {id: row.id}]->(b)
SET r += row.fields;
