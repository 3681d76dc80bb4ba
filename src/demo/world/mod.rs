//! The nouns of the demo world: plain values, before they become rows.
//!
//! People, companies and networks are named by their index in [`World`].

mod company;
mod desks;
mod opportunity;
mod texts;

pub use company::*;
pub use desks::*;
pub use opportunity::*;
pub use texts::*;

use chrono::NaiveDate;

use super::companies::Maker;
use super::dice::Dice;
use super::{clients, staff, tour};
use crate::db::Instant;

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

impl World {
    /// The world of that seed as it stood the evening before: whatever happened in it is over.
    pub fn before(seed: u64, now: Instant) -> Self {
        let today = now.date();
        Self::new(seed, today.pred_opt().unwrap_or(today))
    }

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
