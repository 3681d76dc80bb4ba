//! Mail that lies in the letter boxes of the printed accounts when the demo is opened for the first time.

/// Role of the reader, subject, text.
pub(super) const LETTERS: [(&str, &str, &str); 5] = [
    (
        "owner",
        "Your profile is published",
        "Your profile was checked and can be read now, without your name. It stays so for a year; we write before it runs out.\n\nThe best next step: look at your matches. A maker of hydraulic valves in Sweden seeks what you make.",
    ),
    (
        "owner",
        "Somebody wants to act for your company",
        "A colleague who works in sales asks to join your company. You see the request under People, where you can say yes with a role, or no.",
    ),
    (
        "representative",
        "You are a representative now",
        "You can edit the profile and the opportunities of your company. Only an owner can invite people and delete the company.",
    ),
    (
        "adviser",
        "Twelve profiles wait for review",
        "Twelve clients have sent their profiles. The oldest has waited for some days. Four criteria, a comment if something is missing: about three minutes each.",
    ),
    (
        "administrator",
        "Two records may be one company",
        "A record was entered that looks like one that is here already: the same web site, nearly the same name. You find the case under Administration, where you can merge the two or keep both.",
    ),
];
