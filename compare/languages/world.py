# ruff: noqa: E501 - a row a line
"""Countries with their capitals and peoples, and organisations that the whole world knows.

Names of countries come from the Unicode CLDR (by ISO 3166-1 code, through babel); here stands what
CLDR lacks. Capitals stand in English first, then in their other spellings; a place that lends its
name to a government ("the Kremlin") stands with the country it stands for.
"""

from __future__ import annotations

#: Code | capitals | adjectives and peoples | other names and seats of government.
COUNTRIES = """
AD|Andorra la Vella|Andorran|
AE|Abu Dhabi|Emirati|UAE, UEA, U.A.E., Emirates, Emirat Arab, PEA
AF|Kabul|Afghan|
AL|Tirana|Albanian|
AM|Yerevan|Armenian|
AO|Luanda|Angolan|
AR|Buenos Aires|Argentine, Argentinian|
AT|Vienna, Wina|Austrian|
AU|Canberra|Australian, Aussie|
AZ|Baku|Azerbaijani, Azeri|
BA|Sarajevo|Bosnian|Bosnia, Bosnia-Herzegovina
BB|Bridgetown|Barbadian|
BD|Dhaka|Bangladeshi|
BE|Brussels, Brussel|Belgian|
BF|Ouagadougou|Burkinabe|
BG|Sofia|Bulgarian|
BH|Manama|Bahraini|
BI|Gitega|Burundian|
BJ|Porto-Novo|Beninese|
BN|Bandar Seri Begawan|Bruneian|Brunei Darussalam
BO|La Paz, Sucre|Bolivian|
BR|Brasilia|Brazilian|
BT|Thimphu|Bhutanese|
BW|Gaborone|Botswanan|
BY|Minsk|Belarusian|Belarusia, Belorusia
CA|Ottawa|Canadian|
CD|Kinshasa|Congolese|DR Congo, DRC, Republik Demokratik Kongo, Democratic Republic of Congo
CF|Bangui||Republik Afrika Tengah, Central African Republic
CH|Bern, Berne|Swiss|
CI|Yamoussoukro|Ivorian|Ivory Coast, Pantai Gading
CL|Santiago|Chilean|Chili
CM|Yaounde|Cameroonian|
CN|Beijing, Peking|Chinese|Tiongkok, Cina, China, PRC, RRT, RRC, People's Republic of China, Republik Rakyat Tiongkok
CO|Bogota|Colombian|
CR|San Jose|Costa Rican|
CU|Havana|Cuban|
CY|Nicosia, Nikosia|Cypriot|
CZ|Prague, Praha|Czech|Czech Republic, Republik Ceko
DE|Berlin|German|
DJ|Djibouti City||
DK|Copenhagen, Kopenhagen|Danish, Dane|
DZ|Algiers, Aljir|Algerian|Aljazair
EC|Quito|Ecuadorian, Ecuadorean|
EE|Tallinn|Estonian|
EG|Cairo, Kairo|Egyptian|
ER|Asmara|Eritrean|
ES|Madrid|Spanish, Spaniard|
ET|Addis Ababa|Ethiopian|Etiopia
FI|Helsinki|Finnish, Finn|
FJ|Suva|Fijian|
FR|Paris|French|Elysee
GB|London|British, Briton|UK, U.K., Britain, Great Britain, United Kingdom, Inggris, Inggris Raya, Britania Raya, Kerajaan Inggris, Downing Street
GE|Tbilisi|Georgian|
GH|Accra|Ghanaian|
GM|Banjul|Gambian|
GN|Conakry|Guinean|
GR|Athens, Athena|Greek|
GT||Guatemalan|
GY|Georgetown|Guyanese|
HN|Tegucigalpa|Honduran|
HR|Zagreb|Croatian, Croat|
HT|Port-au-Prince|Haitian|
HU|Budapest|Hungarian|
ID|Jakarta|Indonesian|RI, Republik Indonesia, Republic of Indonesia
IE|Dublin|Irish|
IL||Israeli|
IN|New Delhi|Indian|
IQ|Baghdad, Bagdad|Iraqi|
IR|Tehran, Teheran|Iranian|Islamic Republic of Iran, Republik Islam Iran
IS|Reykjavik|Icelandic|
IT|Rome, Roma|Italian|
JM||Jamaican|
JO|Amman|Jordanian|Yordania
JP|Tokyo|Japanese|
KE|Nairobi|Kenyan|
KG|Bishkek|Kyrgyz|Kyrgyzstan, Kirgistan
KH|Phnom Penh|Cambodian|Kamboja
KP|Pyongyang|North Korean|North Korea, Korut, Korea Utara, DPRK
KR|Seoul|South Korean|South Korea, Korsel, Korea Selatan
KW|Kuwait City|Kuwaiti|
KZ|Astana|Kazakh|
LA|Vientiane|Laotian, Lao|
LB|Beirut|Lebanese|Libanon, Lebanon
LK|Colombo, Kolombo|Sri Lankan|
LR|Monrovia|Liberian|
LS|Maseru|Basotho|
LT|Vilnius|Lithuanian|Lituania
LV|Riga|Latvian|
LY|Tripoli|Libyan|
MA|Rabat|Moroccan|Maroko
MD|Chisinau|Moldovan|
ME|Podgorica|Montenegrin|
MG|Antananarivo|Malagasy|
MK|Skopje|Macedonian|
ML|Bamako|Malian|
MM|Naypyidaw|Burmese|Burma, Birma, Myanmar
MN|Ulaanbaatar, Ulan Bator|Mongolian|
MR|Nouakchott|Mauritanian|
MT|Valletta|Maltese|
MV|Male|Maldivian|Maladewa, Maldives
MW|Lilongwe|Malawian|
MX|Mexico City|Mexican|Meksiko
MY|Kuala Lumpur, Putrajaya|Malaysian|
MZ|Maputo|Mozambican|
NA|Windhoek|Namibian|
NE|Niamey|Nigerien|
NG|Abuja|Nigerian|
NI|Managua|Nicaraguan|
NL|Amsterdam, The Hague, Den Haag|Dutch|Holland, Netherlands, Belanda
NO|Oslo|Norwegian|
NP|Kathmandu|Nepali, Nepalese|
NZ|Wellington||Selandia Baru, New Zealand
OM|Muscat, Muskat|Omani|
PA|Panama City|Panamanian|
PE|Lima|Peruvian|
PG|Port Moresby||PNG, Papua Nugini
PH|Manila|Philippine, Filipino|Philippines, Filipina
PK|Islamabad|Pakistani|
PL|Warsaw, Warsawa|Polish, Pole|
PS|Ramallah|Palestinian|Palestine, Palestina
PT|Lisbon, Lisabon|Portuguese|
PY|Asuncion|Paraguayan|
QA|Doha|Qatari|
RO|Bucharest, Bukares|Romanian|Rumania
RS|Belgrade, Beograd|Serbian, Serb|
RU|Moscow, Moskow, Moskwa|Russian|Russian Federation, Federasi Rusia, Kremlin
RW|Kigali|Rwandan|
SA|Riyadh|Saudi|Saudi Arabia, Arab Saudi, KSA
SD|Khartoum|Sudanese|
SE|Stockholm|Swedish, Swede|
SG||Singaporean|Singapura, Singapore
SI|Ljubljana|Slovenian, Slovene|
SK|Bratislava|Slovak|
SL|Freetown|Sierra Leonean|
SN|Dakar|Senegalese|
SO|Mogadishu, Mogadisyu|Somali|
SR|Paramaribo|Surinamese|
SS|Juba|South Sudanese|
SV|San Salvador|Salvadoran|
SY|Damascus, Damaskus|Syrian|Suriah, Syria
TD|N'Djamena|Chadian|
TG|Lome|Togolese|
TH|Bangkok|Thai|
TJ|Dushanbe|Tajik|
TL|Dili|Timorese|Timor Leste, East Timor
TM|Ashgabat|Turkmen|
TN|Tunis|Tunisian|
TO||Tongan|
TR|Ankara|Turkish, Turk|Turkey, Turkiye, Turki
TT|Port of Spain|Trinidadian|
TW|Taipei|Taiwanese|
TZ|Dodoma|Tanzanian|
UA|Kyiv, Kiev|Ukrainian|
UG|Kampala|Ugandan|
US|Washington, Washington DC, Washington D.C.|American|US, U.S., USA, U.S.A., AS, A.S., Amerika, Amerika Serikat, United States of America, America, White House, Gedung Putih, Pentagon
UY|Montevideo|Uruguayan|
UZ|Tashkent|Uzbek|
VA||Vatican|Vatican, Vatikan, Holy See, Takhta Suci
VE|Caracas, Karakas|Venezuelan|
VN|Hanoi|Vietnamese|Viet Nam
XK|Pristina|Kosovar|
YE|Sanaa, Sana'a|Yemeni|Yaman, Yemen
ZA|Pretoria|South African|Afsel, Afrika Selatan
ZM|Lusaka|Zambian|
ZW|Harare|Zimbabwean|
"""

#: One organisation a line: its acronyms and names in every language.
ORGANISATIONS = """
UN, U.N., PBB, United Nations, Perserikatan Bangsa-Bangsa
UN Security Council, UNSC, DK PBB, Dewan Keamanan PBB, Security Council, Dewan Keamanan, United Nations Security Council
UN General Assembly, UNGA, Majelis Umum PBB, General Assembly
EU, E.U., UE, European Union, Uni Eropa
European Commission, Komisi Eropa
NATO, North Atlantic Treaty Organization, Pakta Pertahanan Atlantik Utara
WHO, World Health Organization, World Health Organisation, Organisasi Kesehatan Dunia
IMF, International Monetary Fund, Dana Moneter Internasional
World Bank, Bank Dunia
WTO, World Trade Organization, World Trade Organisation, Organisasi Perdagangan Dunia
ASEAN, Association of Southeast Asian Nations, Perhimpunan Bangsa-Bangsa Asia Tenggara
African Union, Uni Afrika
Arab League, Liga Arab
OIC, OKI, Organisation of Islamic Cooperation, Organization of Islamic Cooperation, Organisasi Kerja Sama Islam
OPEC, Organization of the Petroleum Exporting Countries
IAEA, International Atomic Energy Agency, Badan Energi Atom Internasional
UNHCR, UN Refugee Agency, Badan Pengungsi PBB
UNICEF, United Nations Children's Fund
UNESCO
UNRWA
WFP, World Food Programme, World Food Program, Program Pangan Dunia
ILO, International Labour Organization, Organisasi Buruh Internasional
ICC, International Criminal Court, Mahkamah Pidana Internasional
ICJ, International Court of Justice, Mahkamah Internasional
Red Cross, Palang Merah
ICRC, International Committee of the Red Cross, Komite Internasional Palang Merah
Red Crescent, Bulan Sabit Merah
Interpol
FIFA
IOC, International Olympic Committee, Komite Olimpiade Internasional
ADB, Asian Development Bank, Bank Pembangunan Asia
OECD
GCC, Gulf Cooperation Council, Dewan Kerja Sama Teluk
FBI, Federal Bureau of Investigation
CIA, Central Intelligence Agency
NASA
FAA, Federal Aviation Administration
NTSB, National Transportation Safety Board
ICAO, International Civil Aviation Organization, Organisasi Penerbangan Sipil Internasional
IMO, International Maritime Organization, Organisasi Maritim Internasional
IRGC, Islamic Revolutionary Guard Corps, Revolutionary Guards, Revolutionary Guard, Garda Revolusi, Garda Revolusi Iran, Korps Garda Revolusi Islam
Amnesty International, Amnesti Internasional
Human Rights Watch, HRW
KPK, Komisi Pemberantasan Korupsi, Corruption Eradication Commission
BNPB, Badan Nasional Penanggulangan Bencana, National Disaster Management Agency, National Disaster Mitigation Agency
BMKG, Badan Meteorologi Klimatologi dan Geofisika, Meteorology Climatology and Geophysics Agency
Basarnas, Badan SAR Nasional, Badan Nasional Pencarian dan Pertolongan, National Search and Rescue Agency
KNKT, Komite Nasional Keselamatan Transportasi, National Transportation Safety Committee
TNI, Tentara Nasional Indonesia, Indonesian National Armed Forces
Polri, Kepolisian Negara Republik Indonesia, Indonesian National Police
DPR, DPR RI, Dewan Perwakilan Rakyat
MK, Mahkamah Konstitusi
Mahkamah Agung
KPU, Komisi Pemilihan Umum, General Elections Commission
Bawaslu, Badan Pengawas Pemilu, Badan Pengawas Pemilihan Umum, Elections Supervisory Agency
Bank Indonesia
BPS, Badan Pusat Statistik, Statistics Indonesia
OJK, Otoritas Jasa Keuangan, Financial Services Authority
BPOM, Badan Pengawas Obat dan Makanan
Komnas HAM, Komisi Nasional Hak Asasi Manusia
Kejagung, Kejaksaan Agung
Kemenlu, Kementerian Luar Negeri
Kemenhub, Kementerian Perhubungan
Kemenkeu, Kementerian Keuangan
Kemenkes, Kementerian Kesehatan
"""
