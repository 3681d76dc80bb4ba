//! Why somebody is not in a list, and what is silent.

use super::labels::Words;
use super::reasons::Wisher;
use crate::matching::engine::{Advice, Criterion, Removal, Silent};

/// The word for programs.
pub fn removal_code(removal: Removal) -> &'static str {
    match removal {
        Removal::OwnCountry => "own_country",
        Removal::Country => "country",
        Removal::Kind => "kind",
        Removal::Itself => "itself",
        Removal::Paused => "paused",
        Removal::Known => "known",
        Removal::Blocked => "put_aside",
        Removal::SeekerRefuses => "you_refuse",
        Removal::CandidateRefuses => "they_refuse",
        Removal::Sector => "sector",
        Removal::Size => "size",
        Removal::Language => "language",
        Removal::Certificate => "certificate",
        Removal::Cooperation => "cooperation",
        Removal::Opportunity => "opportunity",
    }
}

impl Words {
    /// Why it is not in the list and what would let it in.
    pub fn removal(&self, removal: Removal) -> String {
        self.lang.word("removal", removal_code(removal))
    }

    /// The sentence for a criterion on which the one who wishes says nothing.
    pub fn unasked(&self, wisher: Wisher) -> String {
        let key = match wisher {
            Wisher::You => "unasked-you",
            Wisher::They => "unasked-they",
        };
        self.lang.t(key).to_string()
    }

    /// The sentence for a criterion on which the other is silent.
    pub fn not_said(&self, wisher: Wisher) -> String {
        let key = match wisher {
            Wisher::You => "not-said-they",
            Wisher::They => "not-said-you",
        };
        self.lang.t(key).to_string()
    }

    /// The sentence for a criterion that was measured and found without any particular fact.
    pub fn nothing_found(&self) -> String {
        self.lang.t("reason-nothing").to_string()
    }

    /// What somebody could add.
    pub fn advice(&self, advice: &Advice) -> String {
        let key = match advice.who {
            Silent::Seeker => "advice-you",
            Silent::Candidate => "advice-they",
        };
        self.lang.t(key).with("what", self.criterion(advice.criterion)).to_string()
    }

    /// What a criterion costs, in words.
    pub fn cost(&self, criterion: Criterion, backward: bool) -> String {
        let key = if backward { "cost-they" } else { "cost-you" };
        self.lang.t(key).with("what", self.criterion(criterion)).to_string()
    }
}
