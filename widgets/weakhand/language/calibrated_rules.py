"""Rules for calibrated questions: how and what, asked about the problem of the other side."""

from __future__ import annotations

from weakhand.language.rules import Table, rule

_CALIBRATED = (
    rule(
        "what binds you",
        "calibrated_question",
        r"^what (?:are|were) (?:you|they|your \w+|we) up against\b|"
        r"\bwhat (?:ties|tied|binds|bound|limits|limited|is tying|is limiting|is binding|decides|"
        r"drives|governs|constrains|hinders)\b|"
        r"^what (?:trouble|difficult\w+|problems?|headaches?|pressures?|risks?|constraints?|"
        r"consequences|rules?) (?:does|do|did|would|will|is|are|has|have|come|comes|might)\b|"
        r"^what (?:is|are) (?:waiting|coming|riding) (?:for|on)\b|"
        r"^what (?:has|have|had|went|tends to|usually|might|could|can) (?:gone |go |goes )?wrong\b|"
        r"^what (?:is|are|was|were) (?:he|she|they|you|your \w+|the \w+) (?:so |most |really |"
        r"actually )*(?:scared|afraid|worried|frightened|nervous|concerned|anxious|dreading)\b|"
        r"^how (?:is|are|will|would|does|do) (?:the|your|they|he|she|it) (?:\w+ )?(?:going to |"
        r"usually |"
        r"supposed to )?(?:cope|manage|survive|get through|keep going)\b|"
        r"^how do you (?:\w+ )?(?:usually |normally |then |two |2 )*(?:keep|handle|sort|deal|"
        r"decide|"
        r"manage|plan|cope|cover|settle|square|defend|explain|justify|choose|set|work out)\b",
        (
            "What are you up against with the bank?",
            "what ties your hands",
            "What trouble does a late van cause you?",
            "What's the board so afraid of?",
            "How do you usually settle such things?",
        ),
        ("What trouble!", "How do you like it?", "What she is afraid of is the dark."),
        sure=0.85,
        cues="what how",
    ),
    rule(
        "am i supposed",
        "calibrated_question",
        r"\bhow (?:am i|are we|is (?:anyone|a \w+)) (?:supposed|meant|expected|going) to\b|"
        r"\bhow (?:can|could|would|do|should|might|will|shall) (?:i|we|you and i|both of us|"
        r"one|you want me|you expect me|you suggest|you propose|you think (?:i|we))\b",
        (
            "How am I supposed to do that?",
            "how would we get this past finance",
            "How can we make this work for both of us?",
        ),
        ("I know how we got here.", "How are you?"),
        cues="how",
    ),
    rule(
        "what happens",
        "calibrated_question",
        r"\bwhat (?:happens|would happen|will happen|changes|does it mean|would it mean|does "
        r"this mean|"
        r"does that mean|would that mean|goes wrong|would go wrong|could go wrong|comes next|"
        r"would change|follows|becomes of|does \w+(?: \w+)? mean)\b",
        ("What happens if this slips?", "What would it mean for your team?"),
        ("What happened?", "That's what happens when it rains."),
        cues="what",
    ),
    rule(
        "what drives",
        "calibrated_question",
        r"\bwhat (?:is |are |was |has |been |keeps |kept |might be |would be |could be "
        r")*(?:it |that )?"
        r"(?:\w+ )?(?:driv\w+|behind|mak(?:es?|ing)|hold(?:s|ing)|keep(?:s|ing)|stop(?:s|ping)|"
        r"stand(?:s|ing)? in|prevent(?:s|ing)|block(?:s|ing)|worr(?:y|ies|ying)|concern(?:s|ing)|"
        r"push(?:es|ing)|at stake|causing|creat(?:es|ing)|led|leads|leading|in the way|getting in|"
        r"go(?:es|ing) on|the (?:\w+ )?(?:problem|obstacle|challenge|difficulty|issue|worry|"
        r"concern|"
        r"risk|goal|objective|hurdle|constraint|limit|pressure|bottleneck|aim|catch|hold ?up|"
        r"hardest part|biggest \w+|real \w+|main \w+|worst part|reason|reasoning|thinking|"
        r"point))\b",
        (
            "What's driving this?",
            "What makes this important to you?",
            "What is in the way?",
            "What's the biggest challenge you face with this?",
        ),
        ("That is what makes it hard.", "What is your name?"),
        cues="what",
    ),
    rule(
        "what would it take",
        "calibrated_question",
        r"\bwhat (?:would|will|could|can|might|must|should|do|does|did|has|have) (?:it take|"
        r"have to|"
        r"need to|make (?:this|it|that)|help|you have to|you need to|(?:you|your \w+|they|the \w+) "
        r"(?:need|have|want|hope|expect|stand|lose|risk|gain) (?:to|from|in order|if|most to lose)|"
        r"success|a (?:good|win|great|successful)|that (?:look|do|mean|cost)|it (?:look|mean|"
        r"cost|do)|"
        r"this (?:look|mean|cost|do)|the \w+(?: \w+)? (?:look|mean|cost|do|need|depend|hinge)|"
        r"your \w+(?: \w+)? (?:look|mean|cost|do|need|say|think|depend|expect|want|hope)|"
        r"solve|work|(?:a|an|the|another|this|that|your) (?:\w+ ){1,5}?(?:cost|mean|take|"
        r"change)\b|i (?:need|do|change)|we (?:need|do|change)|get in)\b",
        (
            "What would make this a win for you?",
            "What do you need to show your board?",
            "What does success look like on your side?",
        ),
        ("What do you mean?", "What you need to do is rest."),
        cues="what",
    ),
    rule(
        "meant to do",
        "calibrated_question",
        r"^what (?:does|do|did|is|are|was|were) (?:the |your |this |that |these )(?:\w+ ){1,3}?"
        r"(?:try|trying|meant|supposed|want|aim|hope|have|need|there|intended) (?:to|for)\b",
        ("What is that clause meant to prevent?", "What does the committee want to avoid?"),
        ("What is the time?", "What I'm meant to do is wait."),
        sure=0.85,
        cues="what",
    ),
    rule(
        "how important",
        "calibrated_question",
        r"^how (?:important|serious|urgent|bad|big a (?:problem|deal|worry)|risky|damaging|costly|"
        r"awkward|hard|difficult) (?:is|are|would|was|will|might|could)\b(?!.*\b(?:to|for) me\b)",
        (
            "How important is a quiet handover to the clinic?",
            "How bad would a late start be for you?",
        ),
        ("On a scale of 1 to 10, how important is it?", "How important you look!"),
        sure=0.8,
        cues="important serious urgent bad big risky damaging costly awkward hard difficult",
    ),
    rule(
        "how much easier",
        "calibrated_question",
        r"^how much (?:of an? )?(?:easier|harder|simpler|calmer|safer|smoother|lighter|heavier|"
        r"worse|less (?:work|trouble|stress\w*|worry)|more (?:trouble|work|stress\w*|pressure|"
        r"difficult|complicated)|(?:difference|relief|headache|burden|help))\b"
        r"(?!.*\b(?:for|to) me$)",
        (
            "How much easier would a fixed list make your mornings?",
            "How much harder does it get when the truck is late?",
        ),
        ("How much is it?", "How much worse he looks!", "How much do you charge for more work?"),
        sure=0.85,
        cues="much",
    ),
    rule(
        "how does it",
        "calibrated_question",
        r"\bhow (?:does|do|did|is|are|would|will|has|have|might|could|can) (?:the |your |this "
        r"|that |"
        r"these |it |you |they |a |all |our |my )(?:\w+ ){0,6}?(?:affect|impact|hit|work|"
        r"decided?|measured|"
        r"judged|counted?|reported?|fit|play out|land|look(?:s|ed)?|handled?|solved?|get|"
        r"deal with|done|made|approved|come about|end up|calculated?|"
        r"scored?|weigh|budget|paid|track(?:ed)?|"
        r"square|arrive|reach|explain|justify|defend|sell|present)\b",
        (
            "How does a tender work on your side?",
            "How are your savings measured?",
            "How would a delay affect the launch?",
            "How did you arrive at 20%?",
        ),
        ("How are you?", "I know how it works."),
        sure=0.85,
        cues="how",
    ),
    rule(
        "your side",
        "calibrated_question",
        r"\b(?:how|what)\b.*\b(?:(?:on|from|at|for) your (?:side|end|desk|team|boss|board|people|"
        r"department|company|perspective|point of view|shoes|position|world|part)|your "
        r"(?:boss|team|"
        r"board|manager|director|finance|side|process|constraints?|targets?|goals?|pressures?|"
        r"problem|situation|concerns?|worr\w+|numbers?|budget|job|business|customers?|plan|"
        r"target|objectives?|needs?|committee|management|approval|reasoning|thinking))\b",
        ("What does that look like on your side?", "How is your team set up?"),
        ("That's how your boss is.", "What time is it?"),
        sure=0.85,
    ),
)
CALIBRATED = Table(_CALIBRATED)
