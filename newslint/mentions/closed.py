"""Closed lists of words that stand before, in and after names."""

from __future__ import annotations

ABBREVIATED = frozenset(
    "mr. mrs. ms. mx. dr. gov. lt. rep. reps. sen. sens. rev. fr. hon. prof. gen. col. maj. capt."
    " cpl. sgt. cmdr. adm. brig. pvt. spc. det. insp. supt. atty. st. messrs. mme. del. gov sen"
    " rep mr mrs ms dr prof sir dame lord lady".split()
)
"""Titles that stand right before a name and are never a name themselves."""

TITLES = ABBREVIATED | frozenset(
    "presidents secretaries governors commissioners justices judges mayors directors chairs"
    " chairmen officers attorneys trustees supervisors councilmembers councilmen councilwomen"
    " prosecutors secretary-general president secretary governor senator representative"
    " congressman congresswoman justice judge mayor speaker minister chancellor premier chairman"
    " chairwoman chair chairperson commissioner councilman councilwoman councilmember councillor"
    " councilor alderman sheriff professor coach officer ambassador pope king queen prince"
    " princess duke duchess general admiral colonel major captain sergeant lieutenant leader whip"
    " candidate nominee spokesman spokeswoman spokesperson director attorney superintendent"
    " detective pastor bishop archbishop cardinal rabbi imam reverend father sister chief"
    " solicitor inspector manager controller treasurer auditor prosecutor counsel lawmaker"
    " lawmakers trustee supervisor executive administrator economist historian author writer"
    " reporter editor actor actress singer star founder co-founder ceo cfo coo cto vice delegate"
    " assemblyman assemblywoman assemblymember majority minority pro tempore first-lady sultan"
    " emir sheikh ayatollah tsar czar emperor marshal brigadier commander private corporal deputy"
    " provost dean chaplain physician nurse dr strategist consultant analyst activist advocate"
    " senators reps representatives republican republicans democrat democrats democratic"
    " independent progressive conservative".split()
)
"""Words that end what stands before a name: "House Minority Leader Bryan Cutler"."""

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december jan. feb. aug. sept. oct. nov. dec."
    " christmas easter thanksgiving ramadan halloween hanukkah".split()
)

GENERIC = frozenset(
    "university college school academy institute institution institutes department agency bureau"
    " office authority administration commission committee council court house senate congress"
    " parliament assembly board foundation fund trust association society union federation league"
    " alliance coalition network partnership organization party club team group company corp corp."
    " inc inc. llc ltd ltd. co co. plc bank bancorp capital partners holdings enterprises"
    " industries international systems services technologies studios pictures records magazine"
    " times post journal news tribune herald gazette inquirer press daily review chronicle radio"
    " television center centre hospital clinic church cathedral temple mosque synagogue hall"
    " library museum theater theatre stadium arena park gardens garden square street avenue road"
    " boulevard lane drive highway turnpike bridge tunnel airport station terminal tower building"
    " plaza mall hotel casino county township borough city town village district state states"
    " island islands lake river creek bay beach valley mountain mountains mount hill hills heights"
    " forest desert ocean sea gulf canyon peninsula north south east west northern southern"
    " eastern western central act bill law amendment constitution code program project initiative"
    " plan deal treaty accord agreement award awards prize medal cup bowl open championship"
    " championships games series festival war day week month night year hurricane storm tropical"
    " police force army navy marines guard corps security defense defence intelligence health"
    " education justice homeland affairs policy science sciences research studies technology"
    " energy environment environmental protection control management development human rights"
    " civil american americans national federal public community united new the of and for wall"
    " cabinet reserve caucus convention summit conference report survey poll index exchange market"
    " airlines airways motors pharmaceuticals foods line railway railroad transit fire rescue"
    " middle high elementary junior tech athletic athletics fc cowboys eagles steelers giants"
    " yankees mets dodgers lakers celtics warriors red white blue sox cubs phillies flyers"
    " penguins pirates ravens patriots packers bears lions tigers vikings saints falcons panthers"
    " rangers astros braves royals cardinals jets rams chiefs raiders chargers broncos bills"
    " dolphins titans texans colts jaguars bengals browns seahawks clippers rockets spurs knicks"
    " nets bulls pacers bucks hawks heat magic hornets wizards raptors pistons cavaliers pelicans"
    " grizzlies timberwolves thunder nuggets jazz suns kings blazers senators maple leafs"
    " canadiens bruins stock fest expo gala prison jail penitentiary complex estate estates farm"
    " farms ranch inn cafe restaurant bar grill brewery brewing store stores shop supermarket"
    " commonwealth kingdom republic empire".split()
)
"""Words that a person's name hardly ever ends in: bodies, places, laws, teams."""

DESCRIBING = frozenset(
    "former acting interim then late state federal longtime current incumbent outgoing incoming"
    " senior assistant associate deputy first second republican democratic libertarian independent"
    " progressive conservative liberal us u.s. the house senate national gop".split()
)
"""Words before a title or a name that are no part of it."""

PRONOUNS = frozenset(
    "i he she it we you they his her its our your their this that these those who what when where"
    " why how which whose".split()
)

EAST_ASIAN = frozenset(
    "xi li wang zhang liu chen yang huang zhao wu zhou xu sun zhu ma hu guo lin he gao luo zheng"
    " liang xie tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng"
    " wei su lu ding ren shen yao bo hua mao kim lee park choi chung jung jeong kang cho yoon yun"
    " chang lim shin seo kwon hwang ahn song yoo hong moon roh ban nguyen tran le pham hoang phan"
    " vu vo dang bui do ngo duong ly hun sok sam aung than tsai chiang lam leung chan wong ho ng"
    " cheung tung tsang abe kishida suga koizumi aso ishiba takaichi tanaka sato suzuki"
    " yamamoto".split()
)
"""Surnames that stand first where names are given in their own order; folded."""

HUNGARIAN = frozenset(
    "orban nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs"
    " juhasz lakatos meszaros simon racz fekete szilagyi torok feher balazs gal szucs kocsis orsos"
    " pinter fodor magyar gyurcsany karacsony puskas bartok kodaly liszt kadar rakosi hegedus"
    " antall".split()
)
"""Hungarian surnames, which stand first at home; folded."""
