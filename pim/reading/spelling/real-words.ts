import { wordSet } from '../phrase-book';

/**
 * Words that are one slip away from another word of commands, times or roles, and mean what they say:
 * `activate Terms`, `four`. Found by comparing running text with what is known here.
 */
export const realWords = wordSet(
  `able abort aborts about accent accepted accepting accepts account accounts act actions
   activates activating activations actuate ad add adman admen admins admire admit advance
   advances advice against age agent ah aid air alain alert alerts all allows along alter am amend
   amid analyzer any apart app apple applications applies approach approval approvals approved
   approver approvers approves approving are arm art ascend ascent ask assigning assigns assumed
   assumes assuming ate attach attack attacks attend attributes attributor audio audit auditor
   authorize authorized avid await awaiting back backup backups bad bag bail band bank bar base
   bat batch bays be beam bear bed bee beef beer bees beg best bet big bill bind bird birthday bit
   black blob blocks bold book books bool boor boot border bots bower box boy brack bread breeder
   bring broke browser bug bull bundled burn burton bus buttons buy bye cable cake call callee
   caller calls came camel canceling cancellation cancelling cancels cancer captivate car cards
   care cases cast casting cat catch cause caused causes cell cells certificate certificates
   chance chancel change changed changes channel channels charge charger chat check checks chile
   clash clause clean clear clearing clears clint clock clone closed closer closes code coding
   cold come comfort command commands comments communication configurations configured contain
   content continue contract contribute contributed contributor contributors controlled cop cope
   core cost cover cow cream creamer created creates creator credits cry cup cut dads dais dams
   data date dates day days deactivates deactivating deactivation dead deal declined declines
   declining deep defend definitions delays delegate delegated deleted deletes dell demos den
   denial denials denied denies denim depend descend designed desk developed developers device
   devices devise devised dey dice did die dies differences dig director directory disabled
   disables disabling dish displays disprove distributor divide docs dog dogs domain domains don
   done dong door dope dots dream dreamer dredge drops dry due dynamic ear ease east eat editors
   edits egg ego eight either elevated elevates elevating elevation elevator email emit enabled
   enables enabling ended ending endpoints ends enter entry escort even event ever every ex
   examples excel except exchanged exchanges exchanging exit exiting expand expect expire expires
   exports extending extension extensions extort extra extras eye fail failures fake fall falls
   fan far farm fast fat fault fed fee feed fell fence few fifth file files fill filling find fine
   fink finnish fir fire fish fit five fix fixed flash flaw flight floor flower flu fly foam focal
   foe fog fold folding font food ford forgot fork forking forks form fort foul four fours fridays
   fried friends full fully fun gadmin gain game gap gas gate gave germany gets getting give given
   gives gleam globe glow gmail goal god goes gold gone got grand granted granting greek group
   grouped groups guess guest guests gun gust guy ha hack halt ham handled handler handles hanging
   happen hard hat have haven hay he head headed header headers heap hear heart heck hed hedge
   height held hell helped helpless helps her here heres hers hes hey hi hid him hint hip his hit
   hoard hoarse hobo hold holds hole holes home hong hook hop horse hose host hot hound hour hours
   house how hows http hug hunk hurt hut hybrid ice identify if ignored ignores ill imports
   improve incident incidents indent info ink inn innovate insecure installs instead instruction
   intend inter interchange internals interval into intro iphone ish isnt issue issued issuer
   issues items its ive jam jar jaw jet job joined joiner joint junk just keeps kept key kid kill
   killing kind king kit kong la lab label labels lack lake lame lane lang languages lap last late
   later latex latter law lay layer lead leader leaders leads leaf leak leap lease least leave
   leaves led ledge leds left leg legal lengths less lesser let lets letting levels library
   licence licensed lid lie life light lights limits line links lint linus lip lisp list listing
   lists lit lite live load loader loaders local locales locals locate lock locking log
   logger logic logo longs look looks loop lord lose loss lost lot lots loud love low lower ma
   mach mad made mail mailers main maintains make maker makes man manage managed manager managers
   map mapped march mask masks match matches matching mate math may mean meetings memo men menus
   met midday might migrations mind mine miner mini minimum minor minuet minus minute minutes miss
   mistakes mix mixing mob mode model modes mom mondays month months moor more most motivate mount
   move moved moves movie mud mug musl must mute name named names neal near neat need needed
   needing needs neither neon nervous nest nesting net never newer nice nicer night nine node
   nonce none noon nor notation note notes noting notion noun numbers nut oak objection objections
   obtain odd oh oil old older omen one onto open opener opens operation operations operators
   option orders other our ours out over overs owe owed ower owl own pa paces pack packs pad
   padding paid paint pairs palace pan para parent part partner partners parts party pass passport
   passports password passwords past paste patched patent path patient pause paw pay payment pea
   peek pen pending peoples perm permission permissions pet phones phony pick pie pig pin pipe pit
   place placed plaices plat platforms played pointed pointer pointers points police policies
   policy poll poor pop port porting ports possibly post pot pour pow preference prepared present
   preset presets preview print printed printer printers printf prints privilege privileges
   problem problems profiles project projects prone prop protect provide provided provider
   providers provides pull pure purity put quarter quarters quest quic quirk raider ran rap rare
   rat rate rather raw reach reactivates reactivating read readers reads ready real reasons
   rebuilt recorder recover recovery red reed references refine refused refuses refusing regal
   registers registration registrations rejecting rejection rejects released releases releasing
   relevant remain remainder remind remote removed removes removing renamed renames render
   renewals renewing renews renovate renown reorder repairs repeats replaced replaces report
   reported reporter reporters reports reprove reproved request requester requesting requests
   require requires reset resets resolved resolver resolves resort resources rest restored
   restores retain retort reuse reviews revise revoked revokes revoking rib rice rid rider right
   rights ring rip road roll romain round row rub rug rule rules rum run rust sad safe sale same
   samp sat save saves saw say says schedule scheduled scheduler schedules scheduling scope scopes
   score script scripts sea seam searches second seconds secret secrets secured see seed seek seen
   sell send sender sending sends sent serve servers service serviced services sessions set sets
   setting settings setups seven sew shade shape share shared sharing shark sharp sharpen she shes
   shot shower shown shows shy sides signer signing signs sin sip sir sit site sixt sizes ski sky
   slight slots slow smart snow some son song soon sort sour sources sours spa spare spend
   spending spent sports spot sprinter spy stable stack star starch stars start starting starts
   stash state states status stays steam step still stock stopping stops stuff subjects such suck
   suggests suites sun sundae sundays sunny supports supposed systems tables tablet tack tail
   tails take taken takes talk tall tap tape tar targets task tasks tax tea teach team teams tears
   teats teens telephone tell tells ten tenant term terms test tests text texts thai than thank
   thanks that thats theirs them theme then there theres these they thin things think thinks those
   though three thumb thus ticket tickets tie tied tiger tile till timed timer times tin tip tips
   toe told toll tomorrow ton took tool top tor torn toss tours tow tower town toy trailing trams
   trans transports traps treat treated treating tree try tub tug tune tunnel turning turns type
   typed types unable uname unblock units unlock unto unwind update updated updates upgrade
   upgraded upgrades us usages use used uses usual utility validated valued values van vary very
   vet via vice views visit vocal wait waiter waiting waits wake wall wang want wanted wanting
   wants war warning was watch water wave wax way ways we weak wear weaver web wed wedge weed week
   weeks weight well went were west wet weve what where while who whole whos whose why wide width
   will win wince window windows wine wing wire wise wish with withdrawn withdraws won wong wont
   word wording words work world would wreck write writers writes writev writing xterm yeah year
   years yet yo york your yours youve zeros zip zone zoned zones zoo`,
);

/** Names of people, for the same reason: `give Owen …`, `approve Frida`, also in small letters. */
export const realNames = wordSet(
  `ada adam albert alexa ali amy ana andy ann arne augusta ball bart bell ben beth bob cara carl
   caro casey chad chase chen claud cleo cole cook curt dale dan dana dany dave dawn denis denise
   denny edges edith elias emil esther ethan evan eve finn frida gail gert grants greta grouper
   hale hall hans heather herb hill hope ian ines jack jade jake jana jane jay jean jill jim joan
   joe jon jose joy juan jude judy jules kate kay ken kent kim lance lars lea leah lee len leo
   lester lisa logan luke mabel mack mara marc marco marcy mark mary matt maya mel mia mike mina
   mona moore munday nate nell nick nina nora owen paco park pat pia powers rader ralf ray reade
   rene rob rod rolf rolle ron rose rowe sal sam seth shane sid steven stuart sue sven ted thea
   theo tim todd tom trent udo usher ute uwe val vera vern vince viv wade ward wes white wilbur
   wood woods wright yan zoe`,
);
