//! The vocabularies of the room: each word is the same in the column, in JSON and in forms.

use crate::text_enum;

text_enum!(
    /// What a code of an organisation says.
    Facet {
        /// A field in which it works.
        Sector = "sector",
        Certificate = "certificate",
        /// A kind of cooperation it would enter.
        Cooperation = "cooperation",
        /// A concrete digital capability it has.
        Capability = "capability",
        /// A digital capability it looks for in a partner.
        CapabilitySought = "capability_sought",
    }
);

text_enum!(
    /// How well its people speak a language: CEFR, and mother tongue.
    Level {
        A1 = "a1",
        A2 = "a2",
        B1 = "b1",
        B2 = "b2",
        C1 = "c1",
        C2 = "c2",
        Native = "native",
    }
);

text_enum!(
    /// How the organisation stands to a country abroad.
    Stance {
        /// Does business there.
        Active = "active",
        /// Would like to.
        Wanted = "wanted",
        /// Does not want partners from there: a gate in both directions.
        NotInterested = "not_interested",
    }
);

text_enum!(
    /// Which digital strengths a partner should have.
    DigitalWish {
        /// The same ones.
        Similar = "similar",
        /// Those that are missing here.
        Complementary = "complementary",
    }
);

text_enum!(
    /// How a permission was given.
    MandateBasis {
        /// By the client itself, signed in or by its link.
        ClientLink = "client_link",
        /// On paper; the note says who and when.
        Paper = "paper",
        /// The network says that it has it.
        AssertedByNetwork = "asserted_by_network",
    }
);

text_enum!(
    /// What became of a wish to join.
    JoinState {
        Waiting = "waiting",
        Accepted = "accepted",
        Declined = "declined",
    }
);

text_enum!(
    /// What became of a pair of records that may be one company.
    CaseState {
        Open = "open",
        /// Two companies after all.
        Dismissed = "dismissed",
        /// One record now.
        Merged = "merged",
    }
);

text_enum!(
    /// Why two records may be one company; the strongest sign of several.
    CaseReason {
        /// The same registration number in the same country.
        RegistrationNumber = "registration_number",
        /// The same web domain.
        WebDomain = "web_domain",
        /// The same name, or nearly, in the same country.
        Name = "name",
    }
);

text_enum!(
    /// What a task is about.
    TaskKind {
        /// A client asks about a match; the subject is the match's public address.
        MatchQuestion = "match_question",
        /// Two records may be one company; the subject is the case.
        DuplicateCase = "duplicate_case",
        /// Something to do that the note describes.
        ToDo = "to_do",
    }
);
