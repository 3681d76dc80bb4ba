//! The nouns of the demo world: plain values, before they become rows.
//!
//! People, companies and networks are named by their index in [`World`].

use chrono::NaiveDate;

use super::companies::Maker;
use super::dice::Dice;
use super::{clients, staff, tour};

/// Everything there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct World {
    /// The day on which it is loaded; all its dates lie around it.
    pub today: NaiveDate,
    pub people: Vec<Person>,
    pub networks: Vec<Network>,
    pub companies: Vec<Company>,
    /// Somebody wants to act for a company.
    pub join_requests: Vec<JoinRequest>,
    /// Somebody was asked to act for a company and has not answered.
    pub invitations: Vec<Invitation>,
    /// Two records that may be one company.
    pub duplicates: Vec<(usize, usize)>,
    pub tasks: Vec<Task>,
    /// The sign-ins that are printed.
    pub accounts: Vec<Account>,
}

/// Somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub email: String,
    /// Of pages and mails.
    pub language: &'static str,
    pub administrator: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    pub name: &'static str,
    pub country: &'static str,
    /// chamber, trade_promotion …
    pub kind: &'static str,
    /// Whether it also reviews companies without a network.
    pub reviews_independent: bool,
    /// Person and role: adviser, organiser, analyst, manager.
    pub staff: Vec<(usize, &'static str)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    pub name: String,
    /// Field of business in `assets/demo/fields.toml`.
    pub field: String,
    pub kind: &'static str,
    pub country: String,
    pub town: String,
    /// NUTS 3.
    pub region: String,
    pub website: Option<String>,
    pub registration_number: Option<String>,
    pub founded: i32,
    pub headcount: u32,
    pub headcount_band: String,
    pub turnover_band: Option<String>,
    /// Language and level (CEFR in small letters, or "native").
    pub languages: Vec<(String, &'static str)>,
    /// NACE 2.1, the main one first.
    pub sectors: Vec<String>,
    pub references: Vec<Reference>,
    pub certificates: Vec<(String, Option<NaiveDate>)>,
    pub cooperation: Vec<String>,
    pub partner: Partner,
    pub countries: Vec<Interest>,
    pub digital: Digital,
    pub paused: Option<(NaiveDate, String)>,
    pub profile: Profile,
    pub opportunities: Vec<Opportunity>,
    pub client: Option<Mandate>,
    /// Person and role: owner, representative.
    pub members: Vec<(usize, &'static str)>,
    /// When it was first described.
    pub since: NaiveDate,
}

/// What was delivered to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub text: String,
    pub language: &'static str,
    pub sector: String,
    pub year: i32,
    pub country: String,
    /// Who can confirm it.
    pub contact: Option<String>,
    /// Confirmed by whom.
    pub confirmed_by: Option<&'static str>,
}

/// The partner that is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Partner {
    pub role: Option<&'static str>,
    pub kind: Option<&'static str>,
    pub sizes: Vec<&'static str>,
}

/// How a company stands to a country abroad: active, wanted, not_interested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    pub country: String,
    pub stance: &'static str,
    pub motive: Option<&'static str>,
    pub first_step: Option<&'static str>,
}

/// The digital self-check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Digital {
    /// Dimensions that were answered.
    pub answered: Vec<&'static str>,
    pub held: Vec<String>,
    pub sought: Vec<String>,
    /// similar, complementary.
    pub wish: Option<&'static str>,
}

/// A headline or title with its text, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub language: &'static str,
    pub headline: String,
    pub body: String,
}

/// A text in the language it was written in, and perhaps in a second one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    pub original: Text,
    pub second: Option<Text>,
}

impl World {
    /// The world of that seed, as it stands on that day.
    pub fn new(seed: u64, today: NaiveDate) -> Self {
        let mut dice = Dice::new(seed, 0);
        let mut maker = Maker::new(today);
        let staff = staff::hire(&mut dice, &mut maker.people);
        let mut companies = maker.all(seed);
        clients::assign(&mut maker, &mut dice, &mut companies, &staff, today);
        let heroes = tour::cast(&mut companies, &mut maker.people, &staff, today);
        let mut world = Self {
            today,
            people: maker.people.all,
            networks: staff.networks.clone(),
            duplicates: vec![(heroes[0], companies.len() - 1)],
            companies,
            join_requests: Vec::new(),
            invitations: Vec::new(),
            tasks: Vec::new(),
            accounts: Vec::new(),
        };
        world.furnish(&mut dice, &staff, heroes);
        world
    }
}

impl Texts {
    pub fn all(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.original).chain(&self.second)
    }
}

/// The public face; states are those of the profiles room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub state: &'static str,
    /// None where somebody registered and wrote nothing yet.
    pub texts: Option<Texts>,
    /// Shown to visitors who are not signed in.
    pub is_public: bool,
    pub valid_until: Option<NaiveDate>,
    pub submitted: Option<NaiveDate>,
    pub published: Option<NaiveDate>,
    /// The last sign of life.
    pub confirmed: Option<NaiveDate>,
    /// Index of the network that reviews it.
    pub reviewer: Option<usize>,
    /// What a returned one has to mend.
    pub note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opportunity {
    /// business_offer, capacity_request …
    pub kind: &'static str,
    /// draft, published, closed, expired.
    pub state: &'static str,
    pub texts: Texts,
    /// NACE 2.1.
    pub codes: Vec<String>,
    pub cooperation: Vec<String>,
    /// Empty means anywhere.
    pub countries: Vec<String>,
    pub partner: Partner,
    pub stage: Option<String>,
    pub ipr: Option<String>,
    pub capacity: Option<Capacity>,
    pub is_public: bool,
    pub published: Option<NaiveDate>,
    pub valid_until: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity {
    pub amount: u32,
    /// Code of the list capacity-units.
    pub unit: String,
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// on_site, remote.
    pub site: &'static str,
}

/// What a network may do for a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    pub network: usize,
    /// Persons.
    pub adviser: usize,
    pub deputy: usize,
    /// client_link, paper, asserted_by_network.
    pub basis: &'static str,
    pub note: String,
    pub may_edit: bool,
    pub may_answer: bool,
    pub since: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinRequest {
    pub company: usize,
    pub person: usize,
    pub note: String,
    pub asked: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub company: usize,
    pub email: String,
    pub role: &'static str,
    pub by: usize,
    pub sent: NaiveDate,
}

/// Something that an adviser has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub person: usize,
    pub network: usize,
    pub company: Option<usize>,
    pub note: String,
    pub due: NaiveDate,
    pub done: bool,
}

/// A sign-in of the demo: who it is, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub person: usize,
    /// One word for the list that is printed, like "adviser".
    pub role: &'static str,
    /// Where the person belongs.
    pub place: String,
}
