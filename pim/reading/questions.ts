import type { QuestionWish } from '../wish';

type Question = QuestionWish['intent'] | 'help';

const roles =
  '(?:roles?|groups?|access|assignments?|permissions?|rights|privileges?|eligibilit(?:y|ies)|<role>)';
const may =
  '(?:activate|request|elevate(?: to)?|pim(?: into)?|use|get|have|assume|turn on|enable|switch on|become)';
const requests = '(?:requests?|activations?|activation requests?)';
const now =
  '(?: (?:right now|now|currently|at the moment|at present|today|active|activated|on|already|still))?';
const lead =
  '(?:(?:please|pls|can|you|could|just|me|i|want|to|need|show|list|display|see|view|get|give|tell|what|are|is|whats|which|do|have|there|got|any|check|open|where|my|the|all|of|a|own|current|currently) )*';

/**
 * What questions look like, with roles as `<role>`; the first that fits wins. Reading a question wrongly
 * changes nothing, so these need not explain every word as commands do.
 */
const questions: readonly (readonly [Question, RegExp])[] = [
  [
    'why-denied',
    /^(?:but )?why (?:was|is|were|got|did|has|have|am).{0,60}\b(?:den(?:ied|y)|reject\w*|refus\w*|declin\w*|turned down|not approved|fail\w*)\b/,
  ],
  [
    'why-denied',
    /^(?:what(?: is| was|s)? )?(?:the |my )?reasons? (?:for|of) (?:the |my |that )?(?:denial|rejection|refusal|decline|denying|rejecting)|^(?:why|how come)(?: was it)? (?:denied|rejected|declined|refused)|^denial reason|^why (?:cant|can i not|not approved|no approval)|^(?:why|how come) did (?:\S+ ){1,3}(?:deny|reject|decline|refuse)/,
  ],
  [
    'list-reviews',
    /^(?:what|which) do i (?:have|need) to review|\b(?:access )?reviews?\b.{0,30}\b(?:due|pending|open|waiting|for me|to do|left|mine)\b|^(?:access )?reviews?$|\b(?:my|pending|open|due|outstanding|any|list|show|what|which|access)\b.{0,20}\breviews\b|\b(?:my|pending|open|any) (?:access )?review\b|^(?:recertifications?|attestations?)$|^what (?:is there|needs|should i|must i)(?: to)? (?:review|recertify|attest)/,
  ],
  [
    'settings',
    /^(?:(?:show|open|change|edit|set|update|my|the|view|see|adjust|configure|manage|what are|go to|notification|notifications|me) )*(?:settings?|preferences?|options menu|configuration|prefs)$/,
  ],
  [
    'settings',
    /^(?:(?:change|set|update|switch|edit|adjust|my|the|what is|whats|use) )*(?:time ?zone|timezone|language|locale|working hours?|work hours|office hours|notifications?|reminders?|workday|work day)\b/,
  ],
  [
    'settings',
    /^(?:turn|switch) (?:on|off) (?:the |my |all )?(?:notifications?|reminders?|emails?)|^(?:mute|unmute)(?: notifications?| reminders?| me)?$|^(?:my )?work(?:ing)? day (?:ends|is)|^i (?:work|am working) (?:from|until|in)\b|^speak (?:german|english|french|spanish)/,
  ],
  [
    'stats',
    /^(?:(?:show|my|the|me|give|usage|activation|pim|some|see|view) )*(?:stats|statistics|usage|metrics|numbers|kpis|usage report|figures)(?: please| for .{0,30}| of .{0,30})?$|^how (?:often|many times|frequently)\b.{0,40}\b(?:do|did|have|was|were|am)\b|^how many (?:activations|requests|approvals|times)\b|^(?:average|mean|median) (?:approval|activation|time)|^(?:which|what) roles? (?:do|did) i use (?:the )?most|^what(?: is|s) (?:the |my |our )?(?:average|most)/,
  ],
  [
    'history',
    /^(?:(?:show|list|give|see|view|get|my|the|me|full|activation|pim|role|open|export|recent|past|last|a|an|of|all|download) )*(?:history|audit(?: logs?| trail| report| events?| entries)?|activity(?: log)?|event log|logs?(?! (?:out|me|off|in)\b)|audit)\b/,
  ],
  [
    'history',
    /^who (?:has )?(?:activated|approved|denied|rejected|requested|used|deactivated|granted|declined|elevated|turned on|switched on)\b/,
  ],
  [
    'history',
    /^(?:when|what time)(?: was| did| were| have| has)\b.{0,30}\b(?:activate|activated|use|used|approved|deactivated|elevate|elevated|requested|request|last)\b/,
  ],
  [
    'history',
    /^(?:what|which)(?: roles?| did| have| has)*\b.{0,20}\b(?:i|we|people|they|<role>|happened)\b.{0,20}\b(?:activate|activated|used|use|approved|done|do|happened)\b.{0,20}\b(?:yesterday|last|past|this week|this month|before|today|ago|recently|previous)/,
  ],
  [
    'history',
    /^(?:(?:show|list|see|view|get|what were) (?:me )?)?(?:my )?(?:past|previous|old|recent|earlier|last) (?:activations?|requests?|approvals?|decisions?)|^what happened (?:yesterday|last|this|today|recently)/,
  ],
  [
    'list-scheduled',
    /^(?:(?:show|list|what|which|see|view|do i have|whats|is|my|the|me|all|any|are there|have i|got|is there|anything|have|roles?|activations?|are|requests?|i) )*(?:scheduled|upcoming|planned|future|coming up|schedule)(?: (?:activations?|roles?|requests?|elevations?|for me|for|next|soon|do i have|are there|tomorrow|later|today|this week|next week|assignments?))*$/,
  ],
  [
    'list-approvals',
    /^(?:(?:show|list|see|view|get|my|the|all|me|any|pending|open|what|which|are there|do i have|is there|outstanding|have i got|awaiting|whats) )*approvals?(?: (?:for me|queue|pending|waiting|requests?|list|inbox|do i have|are there|are (?:pending|waiting|open)|today|now|left|there))*$/,
  ],
  [
    'list-approvals',
    /\b(?:needs?|requires?|awaits?|awaiting|waiting (?:for|on)|wait(?:s)? (?:for|on)|pending|for) my (?:approval|decision|ok|sign off|attention|review|signoff)\b|^(?:anything|something|what|is there anything|whats there|is there something|nothing)(?: do i have| is there| should i| must i| can i| have i)?(?: left)?(?: for me)? to (?:approve|decide|sign off)|^(?:what|which|whose|who)\b.{0,30}\b(?:do i need to|should i|must i|have i to|do i have to|can i|am i to) (?:approve|decide)\b|^(?:who|what|which .{0,20}|whats|whos)(?: is| are)? waiting (?:for|on) me\b|^(?:do i|should i|must i|can i) (?:need to |have to )?approve (?:anything|something)|^who(?: is|s)? (?:asking|waiting|asked)(?: me)? for (?:an? |my )?approval|^requests? (?:waiting|that wait|pending) for me|^my (?:approval )?(?:queue|inbox)|^what(?: is|s)? in my (?:approval )?(?:queue|inbox)|^(?:show|list|see|view) (?:me )?(?:the |all )?requests? (?:i|to|that i|for me)\b.{0,20}\bapprove/,
  ],
  [
    'status',
    /^how (?:long|much time|much longer|many (?:minutes|hours)|much more time)\b.{0,30}\b(?:left|remain\w*|remaining|until|still|do i have)\b|^(?:time|how much) (?:left|remaining)|^when (?:does|do|will|is|are)\b.{0,40}\b(?:end|expire|expires|run out|over|finish|stop|lapse)/,
  ],
  [
    'status',
    /^(?:has|have|was|were|is|did|are)(?: my| the| our| anyone| anybody| someone| somebody| it| that| this|nt| not)+(?: .{0,60})?\b(?:approved|approve|go through|gone through|denied|decided|granted|rejected|accepted|done|ready|work|worked|succeed|successful|active|through|answered|decide|processed|pending|provisioned|look at|looked at)\b/,
  ],
  [
    'status',
    /^(?:what(?: is|s)? (?:happening|up|going on|the (?:status|state|progress|latest)|became|become)|what happened|any (?:news|update|updates|word|progress)|wheres?(?: is)?(?: my| the)|how(?: is|s)? my)\b.{0,40}\b(?:request|activation|approval|<role>|it)\b/,
  ],
  [
    'status',
    /^(?:(?:show|check|get|give|my|the|me|what is|whats|see|tell) )*(?:request )?(?:status|state|progress)(?: (?:of|for|on|about)\b.{0,50}|(?: please| update| check| report)?| of)$|^(?:is|am i)(?: my)? <role>(?: role)?(?: still| already| yet| now)*(?: active| on| activated| elevated| enabled| running| live)?(?: yet| now| already| still)*$|^any(?: news| update| updates| word| progress)?(?: yet)?$|^status <role>$|^<role> status$|^did (?:\S+ ){1,3}(?:approve|decide|answer|look)|^status (?:request )?#?(?=\w*\d)\w{4,8}$|^request #?\w{1,8} status/,
  ],
  [
    'list-active',
    /^(?:do i have|have i(?: got)?|is there) (?:my |the )?<role>(?: role)? (?:active|activated|on|enabled|running|turned on|switched on)|^(?:whoami|who am i|am i (?:elevated|active|an? admin|admin|privileged|activated)(?: .{0,20})?|am i (?:an? |the |currently |still )*<role>(?: .{0,20})?|what am i(?: currently)?(?: holding| elevated to| elevated| right now| now)?|what do i hold|my access right now|my current access)$/,
  ],
  [
    'list-active',
    new RegExp(
      `^${lead}(?:(?:active|activated|current|currently active|elevated|live|running|enabled) ?)+(?:${roles}|activations?|roles? assignments?|role activations?|sessions?|elevations?|admin roles|ones)?(?: (?:do i have|i have|have i got|of mine|please|i hold|right now|now|currently|are there|at the moment|list|for me|am i holding))*$`,
    ),
  ],
  [
    'list-active',
    new RegExp(
      `^(?:what|which)(?: of my)?(?: ${roles})? (?:is|are|do i have|have i|have i got|am i|did i|s)(?: currently| now| right now| still| already| my)*(?: (?:active|activated|on|elevated|enabled|running|turned on|switched on|holding|live|using|active roles?))+${now}$|^whats (?:currently |still )?(?:active|on|running|activated|elevated)${now}$|^(?:my |current |all )*(?:activations|elevations|sessions)$|^what(?: roles?)? (?:have i|did i)(?: currently)? (?:activated|turned on|active|activate|elevated)(?: right now| now| currently| already)?$`,
    ),
  ],
  [
    'list-pending',
    new RegExp(
      `^${lead}(?:(?:pending|open|outstanding|waiting|unapproved|awaiting|submitted) )*${requests}(?: (?:that )?(?:are |is |i (?:made|have made|have|sent|submitted)|of mine|still |currently |awaiting approval|pending|open|waiting|not approved yet|for approval|that i made|do i have|have i made|in flight|mine|outstanding|i|did i make|waiting for approval|are there|are) ?)*$`,
    ),
  ],
  [
    'list-pending',
    /^(?:(?:show|list|what|which|whats|what is|is|my|the|see|anything|do i have) )*(?:is |anything |are |still )*(?:pending|waiting|outstanding|open)(?: (?:approval|approvals|requests?|activations?|right now|now|for me|still))*$|^(?:any|which|how many|what|are any)(?: of)? (?:my |of my )requests?(?: are| is)?(?: still| currently)* (?:pending|open|waiting|outstanding)$|^what(?: am i| are we| do i)? (?:waiting|wait) (?:for|on)|^(?:what|which) (?:requests )?(?:have i|did i) (?:requested|request|made|make|submitted|submit)/,
  ],
  [
    'list-eligible',
    new RegExp(
      `^(?:can i see |show me |show |list |tell me )?(?:what|which)(?: other| kind of| all)?(?: (?:${roles}|${roles} and ${roles}|admin ${roles}|things|stuff|entra roles|azure roles|azure ${roles}))? (?:can|could|may|am i able to|am i allowed to|should) i(?: currently| now| still| also)? ?${may}?(?: to| now| today| right now| currently| for| in pim)*$`,
    ),
  ],
  [
    'list-eligible',
    /^(?:can|could|may) i (?:activate|elevate(?: to)?|pim into|use|turn on|request|pim)\b(?: the| my| a)?(?: <role>| role| roles| anything)?(?: role| roles)?(?: now| today)?$|^am i (?:allowed|able|eligible|permitted|authori[sz]ed|entitled)\b|^do i (?:have|qualify)\b.{0,20}\b(?:eligible|eligibility|access to|permission|rights to|available)\b|^(?:am i|im) eligible|^do i have (?:access to )?(?:the )?<role>(?: role)?$|^have i got (?:access to )?<role>|^is <role> (?:available|eligible|activatable)|^is there (?:a|any) roles?.{0,20}\bi can/,
  ],
  [
    'list-eligible',
    /^(?:(?:show|list|display|see|view|get|give|tell|me|my|all|the|any|of|what|which|are|is|do i have|whats|check|everything|a|entra|azure|pim|please|directory|menu|own) )*(?:(?:eligible|available|activatable|possible|potential|assigned|inactive) )*(?:roles?|eligib\w+|options|menu|assignments|eligible (?:roles?|groups?|assignments?|access)|available (?:roles?|groups?|access)|groups?|access|entitlements|role list|list|azure roles|roles and groups)(?: (?:i (?:can|could|may) (?:activate|request|use|elevate to|have|get)|do i have|i have|i am eligible for|im eligible for|am i eligible for|available|are (?:available|there|eligible)|for me|to me|can i (?:activate|have|request|use|get)|please|pls|i can|have i got|list|available to me|there are|that i can (?:activate|use|request)|to activate|eligible|do i have available|do i have access to|that are available))*$/,
  ],
  [
    'list-eligible',
    /^(?:everything|anything|all|what|whatever) (?:that )?i (?:can|could|may|am able to|am allowed to) (?:activate|request|elevate|use|have|get|pim)|^(?:show|list|see|tell)(?: me)? (?:everything|all|what|anything) (?:that )?i (?:can|could|may|am eligible|have|am allowed)\b|^what (?:roles? )?(?:am i|im) (?:eligible|allowed|entitled|permitted|able)\b|^what (?:\S+ )?(?:do|can) i (?:have |get )?(?:available|access to|eligible|elevate)|^(?:what|which) (?:\S+ ){0,3}available\b/,
  ],
  [
    'who-has',
    new RegExp(
      `^(?:(?:show|tell|list|find out|see)(?: me)? )?who(?! (?:approves|can approve|will approve|needs|should|is the approver|are the approvers))(?:s| is| are| has| have| holds| owns| else has| else is| currently| all has| can| is currently| is eligible| got| may| all| was| could| does have| do we have|)${now}\\b.{0,60}(?:<role>|\\badmins?\\b|${roles})`,
    ),
  ],
  [
    'who-has',
    /^(?:which|what) (?:people|users?|persons?|admins|colleagues|accounts|members)\b.{0,40}<role>|^(?:(?:list|show|find|get|give|me|display|see) )*(?:everyone|everybody|people|users|anyone|members|holders|all users|those|assignees|all members|the members|the users|the people)\b.{0,40}<role>|^how many\b.{0,20}<role>|^(?:holders|members|owners|assignees) of\b.{0,20}<role>|^is (?:anyone|anybody|someone|somebody)\b.{0,30}<role>|^(?:does|has|do) (?:anyone|anybody|someone|somebody)\b.{0,30}<role>|^<role> (?:holders|members|owners)$|^(?:list|show)(?: me)?(?: all)?(?: the)? <role>$|^who is <role>/,
  ],
  [
    'role-info',
    /^(?:what|which)(?: is| are|s)? (?:the )?differences? (?:between|of)\b|^(?:compare|difference between)\b|<role> (?:vs|versus) .{0,10}<role>|^(?:what|which) (?:does|do|can|could|is|are|s|permissions|rights|actions)\b.{0,30}<role>.{0,30}\b(?:do|for|mean|have|include|grant|allow|permit|role|change|see|access|give)\b|^(?:explain|describe|define|information (?:on|about)|info (?:on|about|for)?|details (?:of|on|about|for)|about|tell me (?:more )?about|more about|what about)\b.{0,20}<role>|^what (?:is|are|s)(?: an?| the)? ?<role>(?: role| group)?$|^<role> (?:info|information|details|explained|permissions|description)$/,
  ],
  [
    'role-info',
    /^how long\b.{0,30}\b(?:can|may|could)\b.{0,30}<role>|^(?:does|do|will|would|is|are)\b.{0,20}<role>.{0,20}\b(?:need|require|have|approval|mfa|ticket|approver|privileged|justification|risky|dangerous|allowed)\b|^what(?: is|s| are)?(?: the| a)?\b.{0,30}\b(?:max\w*|longest|limit|duration|length|settings|policy|rules|requirements|approvers?)\b.{0,30}<role>|^(?:max\w*|longest)\b.{0,30}<role>|^who (?:approves|can approve|will approve|is the approver|are the approvers)\b|^is (?:an? )?(?:approval|ticket|mfa|justification)\b.{0,30}<role>|^what can (?:an? |the )?<role>|^(?:permissions|rights|duties) of\b.{0,10}<role>|^why (?:is|does)\b.{0,20}<role>.{0,40}\b(?:privileged|approval)\b/,
  ],
  [
    'help',
    /^(?:help|halp|hlep|commands?|usage|instructions?|manual|docs|documentation|faq|guide|tutorial|how to|man|tips|examples?|support|get started|getting started|quick start|about)(?: (?:me|please|pls|menu|page|list|us|out|commands?|with (?:this|pim|the bot|commands)))*$|^(?:i )?need (?:some )?(?:help|assistance|guidance|support)(?: please| with (?:this|pim))?$|^(?:can|could) (?:you|someone|anybody) help(?: me| us)?(?: out| please)?$/,
  ],
  [
    'help',
    /^(?:what|which) (?:can|do|could|should|else can|all can) (?:you|i) (?:do|say|type|ask|write|tell|offer|ask you|support|type here|do here|do for me|ask for)\b.{0,20}$|^(?:what|which) (?:commands?|things|features)\b.{0,30}$|^how (?:does|do|can|should|would|to)\b.{0,80}$|^(?:i am|im|i got|im a bit|i am a bit) (?:stuck|lost|confused|new here|new)\b|^(?:what|who) (?:is|are|r) (?:this|you|this bot|pim|u|pim bot|the bot)\b.{0,20}$|^what(?: is|s) (?:this|pim)\b.{0,20}$|^(?:show|list|see|display|give)(?: me)?(?: the| all| your| available)* (?:commands?|help|instructions|options list|examples?)$|^(?:teach|guide|walk|show) me (?:how|through)|^explain (?:how|this|yourself|pim)|^(?:i )?(?:dont|do not|cant) (?:know|understand|get|figure)(?: it| this| how| what)?\b.{0,30}$|^tell me (?:how|what you)/,
  ],
];

/** The longest question that is tried: nobody asks for a list in forty words. */
const longestQuestion = 200;

/** Which question some words are, if any; `<role>` stands for roles in them. */
export function readQuestion(words: string): Question | undefined {
  if (words.length > longestQuestion) return undefined;
  return questions.find(([, shape]) => shape.test(words))?.[0];
}

/** Every word that questions are made of. */
export const questionWords: ReadonlySet<string> = new Set(
  questions.flatMap(
    ([, { source }]) =>
      source.replaceAll(/\\b|[a-z]+\\w\*|\\[sSwWdD]/g, ' ').match(/[a-z]{3,}/g) ?? [],
  ),
);
