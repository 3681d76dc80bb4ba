//! What the engine is told about an organisation. Values only; who may see them is not decided here.

use super::opportunity::{OpportunityFacts, PartnerSought};

/// Everything a ranking may know about one organisation: a candidate, or a seeker (then perhaps unsaved, with an empty id).
///
/// All codes are opaque: countries ISO 3166-1 alpha-2, languages ISO 639-1, the rest as the code lists of the caller write them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The profile's key; ties break by it. Empty for an unsaved description.
    pub id: String,
    pub country: String,
    pub region: Option<String>,
    pub size: Option<SizeClass>,
    /// Company, research body, authority, …: the caller's word.
    pub kind: Option<String>,
    pub sectors: Vec<SectorFacts>,
    pub opportunities: Vec<OpportunityFacts>,
    /// Forms of cooperation it would enter whatever the opportunity.
    pub cooperation: Vec<String>,
    /// The partner it looks for whatever the opportunity.
    pub partner: PartnerSought,
    pub countries: Vec<CountryFacts>,
    pub languages: Vec<LanguageFacts>,
    pub certificates: Vec<String>,
    pub digital: DigitalFacts,
    pub texts: Vec<TextFacts>,
    pub trust: TrustFacts,
    /// Whom it does not want, whatever they offer: a gate.
    pub refusals: Refusals,
    /// Ids of organisations it is connected with already; they are left out of its rankings and it of theirs.
    pub known: Vec<String>,
    /// Ids it has blocked; works both ways.
    pub blocked: Vec<String>,
    /// Shows itself as unavailable for now and drops out of rankings.
    pub paused: bool,
    /// May be shown to a visitor who is not signed in.
    pub public: bool,
    /// Shown beside it, as a span of years; no criterion reads it.
    pub founded_year: Option<i32>,
    /// When its present words were published; no criterion reads it.
    pub published: Option<chrono::NaiveDate>,
    /// The last day on which it is shown; no criterion reads it.
    pub valid_until: Option<chrono::NaiveDate>,
}

/// A code of one of several lists: NACE 2.1, CPV, a network's own tree.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectorCode {
    pub list: String,
    pub code: String,
}

impl SectorCode {
    pub fn new(list: impl Into<String>, code: impl Into<String>) -> Self {
        Self { list: list.into(), code: code.into() }
    }
}

/// A sector and the evidence behind it. With no reference at all it is a bare claim.
#[derive(Clone, Debug, PartialEq)]
pub struct SectorFacts {
    pub sector: SectorCode,
    /// References that an adviser or partner confirmed.
    pub confirmed: u32,
    /// References that nobody confirmed yet; each counts half.
    pub unconfirmed: u32,
}

/// EU size classes; `MidCap` is the small mid-cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SizeClass {
    Micro,
    Small,
    Medium,
    MidCap,
    Large,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    NotInterested,
    Wanted,
    Active,
}

/// How the organisation stands to a country abroad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryFacts {
    pub country: String,
    pub stance: Stance,
}

/// CEFR levels, and mother tongue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
    Native,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageFacts {
    pub language: String,
    pub level: Level,
}

/// The digital self-check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DigitalFacts {
    /// The six dimensions of the maturity check, 0–100, or nothing said.
    pub dimensions: [Option<u8>; 6],
    pub capabilities: Vec<Capability>,
    /// Capabilities looked for in a partner.
    pub sought: Vec<String>,
    pub wish: Option<DigitalWish>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DigitalWish {
    Similar,
    Complementary,
}

/// A concrete capability and how two sides' capabilities meet (column `match_mode` of the code list).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capability {
    pub code: String,
    pub mode: CapabilityMode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CapabilityMode {
    /// Both sides need it in order to work together.
    Compatible,
    /// One has it and the other looks for it.
    Complement,
    /// Counts for maturity only.
    Level,
}

/// One text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFacts {
    /// ISO 639-1; empty when unknown, then words are compared without stemming.
    pub language: String,
    pub field: TextField,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    Headline,
    Summary,
    Reference,
    Title,
    Body,
}

/// What is known about how far the record can be relied on. Unknown parts leave the mean.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TrustFacts {
    /// Share of the checkable facts that somebody else confirmed, 0–1.
    pub confirmed_share: Option<f64>,
    /// Share of the profile that is filled in, 0–1.
    pub completeness: Option<f64>,
    /// Days since the owner last said "still valid".
    pub confirmed_days_ago: Option<u32>,
}

/// Partners that the organisation will not consider.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusals {
    pub countries: Vec<String>,
    pub sizes: Vec<SizeClass>,
    pub kinds: Vec<String>,
}
