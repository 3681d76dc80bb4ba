//! A sentence for each reason, from the seeker's point of view ("you") whichever direction it belongs to.

use super::labels::Words;
use super::titles::title;
use crate::codelists::Embedded;
use crate::matching::engine::{Facts, Level, OpportunityFacts, Reason, SectorCode, Side, SizeClass};

/// Whose wish a direction is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wisher {
    /// The seeker: what they offer of what you want.
    You,
    /// The candidate: how you look to them.
    They,
}

impl Wisher {
    /// The direction's word in JSON.
    pub fn direction(self) -> &'static str {
        match self {
            Self::You => "forward",
            Self::They => "backward",
        }
    }

    /// A pair (of the one who wishes, of the other) as (yours, theirs).
    fn sorted<T>(self, wishers: T, others: T) -> (T, T) {
        match self {
            Self::You => (wishers, others),
            Self::They => (others, wishers),
        }
    }

    fn key(self, you: &'static str, they: &'static str) -> &'static str {
        match self {
            Self::You => you,
            Self::They => they,
        }
    }
}

/// The reason's word for programs.
pub fn reason_code(reason: &Reason) -> &'static str {
    match reason {
        Reason::OpportunitiesMeet { .. } => "opportunities_meet",
        Reason::SectorEvidence { claim_only: false, .. } => "sector_evidence",
        Reason::SectorEvidence { .. } => "sector_claim",
        Reason::FieldsWorkTogether { .. } => "fields_work_together",
        Reason::CountryWanted { .. } => "country_wanted",
        Reason::CountryActive { .. } => "country_active",
        Reason::CountryDistance { .. } => "country_distance",
        Reason::CooperationShared { .. } => "cooperation_shared",
        Reason::CooperationDiffers { .. } => "cooperation_differs",
        Reason::CapabilityShared { .. } => "capability_shared",
        Reason::CapabilityFound { .. } => "capability_found",
        Reason::CapabilityMissing { .. } => "capability_missing",
        Reason::DimensionSimilar { .. } => "dimension_similar",
        Reason::DimensionComplements { .. } => "dimension_complements",
        Reason::CommonLanguage { .. } => "common_language",
        Reason::NoCommonLanguage => "no_common_language",
        Reason::SizeWanted { .. } => "size_wanted",
        Reason::SizeNear { .. } => "size_near",
        Reason::SizeDiffers { .. } => "size_differs",
        Reason::CertificateHeld { .. } => "certificate_held",
        Reason::CertificateMissing { .. } => "certificate_missing",
        Reason::WordShared { .. } => "word_shared",
        Reason::FactsConfirmed { .. } => "facts_confirmed",
        Reason::ProfileComplete { .. } => "profile_complete",
        Reason::ConfirmedDaysAgo { .. } => "confirmed_days_ago",
    }
}

impl Words {
    /// The sentence; `you` and `they` are the records of seeker and candidate.
    pub fn reason(&self, reason: &Reason, wisher: Wisher, you: &Facts, they: &Facts) -> String {
        match reason {
            Reason::OpportunitiesMeet { own, theirs, sectors, words, .. } => {
                let (yours, theirs) = wisher.sorted(own, theirs);
                self.meeting((you, yours), (they, theirs), sectors, words)
            }
            Reason::SectorEvidence { sector, evidence, claim_only, .. } => {
                let key = match claim_only {
                    false => wisher.key("reason-evidence-you", "reason-evidence-they"),
                    true => wisher.key("reason-claim-you", "reason-claim-they"),
                };
                let text = self.lang.t(key).with("sector", self.sector(sector));
                text.with("count", *evidence).to_string()
            }
            Reason::FieldsWorkTogether { own, theirs, .. } => {
                let (yours, theirs) = wisher.sorted(own, theirs);
                let text = self.lang.t("reason-fields").with("yours", self.sector(yours));
                text.with("theirs", self.sector(theirs)).to_string()
            }
            Reason::CountryWanted { country } => self.named(
                wisher.key("reason-country-wanted-you", "reason-country-wanted-they"),
                self.country(country),
            ),
            Reason::CountryActive { country } => self.named(
                wisher.key("reason-country-active-you", "reason-country-active-they"),
                self.country(country),
            ),
            Reason::CountryDistance { country, kilometres, minutes } => {
                let text = self.lang.t("reason-country-distance").with("what", self.country(country));
                text.with("kilometres", *kilometres).with("minutes", *minutes).to_string()
            }
            other => self.more(other, wisher),
        }
    }

    /// The reasons that name codes only.
    fn more(&self, reason: &Reason, wisher: Wisher) -> String {
        let capability = |code: &str| self.code(Embedded::DigitalCapabilities, code);
        let certificate = |code: &str| self.code(Embedded::Certifications, code);
        let cooperation = |code: &str| self.code(Embedded::CooperationTypes, code);
        match reason {
            Reason::CooperationShared { code } => self.named("reason-cooperation-shared", cooperation(code)),
            Reason::CooperationDiffers { wanted } => self.named(
                wisher.key("reason-cooperation-differs-you", "reason-cooperation-differs-they"),
                self.codes(Embedded::CooperationTypes, wanted),
            ),
            Reason::CapabilityShared { code } => self.named("reason-capability-shared", capability(code)),
            Reason::CapabilityFound { code } => self.named(
                wisher.key("reason-capability-found-you", "reason-capability-found-they"),
                capability(code),
            ),
            Reason::CapabilityMissing { code } => self.named(
                wisher.key("reason-capability-missing-you", "reason-capability-missing-they"),
                capability(code),
            ),
            Reason::DimensionSimilar { dimension, own, theirs } => {
                self.dimensions("reason-dimension-similar", *dimension, wisher.sorted(*own, *theirs))
            }
            Reason::DimensionComplements { dimension, own, theirs } => {
                self.dimensions("reason-dimension-complements", *dimension, wisher.sorted(*own, *theirs))
            }
            Reason::CommonLanguage { language, own, theirs } => {
                self.spoken(language, wisher.sorted(*own, *theirs))
            }
            Reason::NoCommonLanguage => self.lang.t("reason-no-common-language").to_string(),
            Reason::SizeWanted { size } => {
                self.sized(wisher.key("reason-size-wanted-you", "reason-size-wanted-they"), *size)
            }
            Reason::SizeNear { size } => {
                self.sized(wisher.key("reason-size-near-you", "reason-size-near-they"), *size)
            }
            Reason::SizeDiffers { size } => {
                self.sized(wisher.key("reason-size-differs-you", "reason-size-differs-they"), *size)
            }
            Reason::CertificateHeld { code } => self.named(
                wisher.key("reason-certificate-held-you", "reason-certificate-held-they"),
                certificate(code),
            ),
            Reason::CertificateMissing { code } => self.named(
                wisher.key("reason-certificate-missing-you", "reason-certificate-missing-they"),
                certificate(code),
            ),
            Reason::WordShared { word, .. } => self.named("reason-word-shared", word.clone()),
            other => self.trusted(other, wisher),
        }
    }

    fn trusted(&self, reason: &Reason, wisher: Wisher) -> String {
        let percent = |share: f64| (share * 100.0).round();
        match reason {
            Reason::FactsConfirmed { share } => self
                .lang
                .t(wisher.key("reason-confirmed-you", "reason-confirmed-they"))
                .with("percent", percent(share.unit()))
                .to_string(),
            Reason::ProfileComplete { share } => self
                .lang
                .t(wisher.key("reason-complete-you", "reason-complete-they"))
                .with("percent", percent(share.unit()))
                .to_string(),
            Reason::ConfirmedDaysAgo { days } => self
                .lang
                .t(wisher.key("reason-fresh-you", "reason-fresh-they"))
                .with("days", *days)
                .to_string(),
            _ => String::new(),
        }
    }

    fn named(&self, key: &str, what: String) -> String {
        self.lang.t(key).with("what", what).to_string()
    }

    fn sized(&self, key: &str, size: SizeClass) -> String {
        self.named(key, self.size(size))
    }

    fn dimensions(&self, key: &str, dimension: usize, (yours, theirs): (u8, u8)) -> String {
        let text = self.lang.t(key).with("what", self.dimension(dimension));
        text.with("yours", yours).with("theirs", theirs).to_string()
    }

    fn spoken(&self, language: &str, (yours, theirs): (Level, Level)) -> String {
        let text = self.lang.t("reason-common-language").with("what", self.language(language));
        text.with("yours", self.spoken_level(yours)).with("theirs", self.spoken_level(theirs)).to_string()
    }

    /// Two opportunities that answer each other.
    fn meeting(
        &self,
        (you, yours): (&Facts, &str),
        (they, theirs): (&Facts, &str),
        sectors: &[SectorCode],
        words: &[String],
    ) -> String {
        let own = you.opportunities.iter().find(|one| one.id == yours);
        let other = they.opportunities.iter().find(|one| one.id == theirs);
        let key = match (own.map(|one| one.side), other.map(|one| one.side)) {
            (Some(Side::Request), Some(Side::Request)) => "reason-meet-both",
            (Some(Side::Offer), _) => "reason-meet-offer",
            _ => "reason-meet-seek",
        };
        let reader = self.lang.code();
        let yours = title(you, yours, reader).map(str::to_owned);
        let yours = yours.unwrap_or_else(|| self.in_common(own, sectors, words));
        let theirs = title(they, theirs, reader).map(str::to_owned);
        let theirs = theirs.unwrap_or_else(|| self.in_common(other, sectors, words));
        self.lang.t(key).with("yours", yours).with("theirs", theirs).to_string()
    }

    /// What to call an opportunity without a title: its field, else the words that both use.
    fn in_common(
        &self,
        opportunity: Option<&OpportunityFacts>,
        sectors: &[SectorCode],
        words: &[String],
    ) -> String {
        let own = opportunity.map(|one| one.sectors.as_slice()).unwrap_or_default();
        match (sectors, own, words) {
            ([first, ..], _, _) | ([], [first, ..], _) => self.sector(first),
            ([], [], []) => self.lang.t("reason-meet-unnamed").to_string(),
            ([], [], words) => self.lang.list(words),
        }
    }
}
