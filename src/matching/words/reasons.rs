//! A sentence for each reason, from the seeker's point of view ("you") whichever direction it belongs to.

use super::labels::Words;
use super::titles::title;
use crate::codelists::Embedded;
use crate::matching::engine::{Facts, Level, OpportunityFacts, Reason, SectorCode, Side};

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

/// Two opportunities that answer each other less than this, of 1, and hardly share a word are only the nearest to each other, and
/// the sentence says so.
const LOOSE: f64 = 0.4;

impl Words {
    /// The sentence; `you` and `they` are the records of seeker and candidate.
    pub fn reason(&self, reason: &Reason, wisher: Wisher, you: &Facts, they: &Facts) -> String {
        match reason {
            Reason::OpportunitiesMeet { own, theirs, value, sectors, words } => {
                let (yours, theirs) = wisher.sorted(own, theirs);
                let is_loose = value.unit() < LOOSE && words.len() < 2;
                self.meeting((you, yours), (they, theirs), (sectors, words), wisher, is_loose)
            }
            Reason::SectorEvidence { sector, .. } => {
                let proven = match wisher {
                    Wisher::You => they,
                    Wisher::They => you,
                };
                self.evidence(sector, proven, wisher)
            }
            Reason::FieldsWorkTogether { own, theirs, .. } => {
                let (yours, theirs) = wisher.sorted(own, theirs);
                let text = self.lang.t("reason-fields").with("yours", self.sector(yours));
                text.with("theirs", self.sector(theirs)).to_string()
            }
            Reason::CountryDistance { country, kilometres, minutes } => {
                let text = self.lang.t("reason-country-distance").with("what", self.country(country));
                text.with("kilometres", *kilometres).with("minutes", *minutes).to_string()
            }
            other => self.more(other, wisher),
        }
    }

    /// A reason that only names something: its sentence's key and the name.
    pub(super) fn naming(&self, reason: &Reason, wisher: Wisher) -> Option<(&'static str, String)> {
        let named = |you, they, name| Some((wisher.key(you, they), name));
        let capability = |code: &str| self.code(Embedded::DigitalCapabilities, code);
        let certificate = |code: &str| self.code(Embedded::Certifications, code);
        match reason {
            Reason::CountryWanted { country } => {
                named("reason-country-wanted-you", "reason-country-wanted-they", self.country(country))
            }
            Reason::CountryActive { country } => {
                named("reason-country-active-you", "reason-country-active-they", self.country(country))
            }
            Reason::CooperationShared { code } => {
                Some(("reason-cooperation-shared", self.code(Embedded::CooperationTypes, code)))
            }
            Reason::CooperationDiffers { wanted } => named(
                "reason-cooperation-differs-you",
                "reason-cooperation-differs-they",
                self.codes(Embedded::CooperationTypes, wanted),
            ),
            Reason::CapabilityShared { code } => Some(("reason-capability-shared", capability(code))),
            Reason::CapabilityFound { code } => {
                named("reason-capability-found-you", "reason-capability-found-they", capability(code))
            }
            Reason::CapabilityMissing { code } => {
                named("reason-capability-missing-you", "reason-capability-missing-they", capability(code))
            }
            Reason::SizeWanted { size } => {
                named("reason-size-wanted-you", "reason-size-wanted-they", self.size(*size))
            }
            Reason::SizeNear { size } => {
                named("reason-size-near-you", "reason-size-near-they", self.size(*size))
            }
            Reason::SizeDiffers { size } => {
                named("reason-size-differs-you", "reason-size-differs-they", self.size(*size))
            }
            Reason::CertificateHeld { code } => {
                named("reason-certificate-held-you", "reason-certificate-held-they", certificate(code))
            }
            Reason::CertificateMissing { code } => {
                named("reason-certificate-missing-you", "reason-certificate-missing-they", certificate(code))
            }
            Reason::WordShared { word, .. } => {
                let quoted = self.lang.t("reason-word-quoted").with("word", word.as_str()).to_string();
                Some(("reason-word-shared", quoted))
            }
            _ => None,
        }
    }

    /// The reasons that compare two values, and those that only name something.
    fn more(&self, reason: &Reason, wisher: Wisher) -> String {
        match reason {
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
            other => match self.naming(other, wisher) {
                Some((key, name)) => self.lang.t(key).with("what", name).to_string(),
                None => self.trusted(other, wisher),
            },
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
        (sectors, words): (&[SectorCode], &[String]),
        wisher: Wisher,
        is_loose: bool,
    ) -> String {
        let own = you.opportunities.iter().find(|one| one.id == yours);
        let other = they.opportunities.iter().find(|one| one.id == theirs);
        let key = match (own.map(|one| one.side), other.map(|one| one.side)) {
            (Some(Side::Request), Some(Side::Request)) => "reason-meet-both",
            (Some(Side::Offer), _) if is_loose => "reason-meet-loose-offer",
            _ if is_loose => "reason-meet-loose-seek",
            (Some(Side::Offer), _) => "reason-meet-offer",
            _ => wisher.key("reason-meet-seek", "reason-meet-sought"),
        };
        let called = |facts, id, opportunity| {
            let called = title(facts, id, self.lang.code());
            called.unwrap_or_else(|| self.in_common(opportunity, sectors, words))
        };
        let text = self.lang.t(key).with("yours", called(you, yours, own));
        text.with("theirs", called(they, theirs, other)).to_string()
    }

    /// What to call an opportunity without a word of its own: its field, else the words that both use.
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
