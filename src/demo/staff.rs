//! The two networks and the people in them, and the administrator.

use super::content::content;
use super::dice::Dice;
use super::people::{self, People};
use super::world::{Company, Network};

/// Who works where.
pub(super) struct Staff {
    pub(super) networks: Vec<Network>,
    /// Advisers of each network; the first is the one whose sign-in is printed.
    pub(super) advisers: [Vec<usize>; 2],
    pub(super) administrator: usize,
}

/// Name, country, kind, domain, and the homes of its people.
const NETWORKS: [(&str, &str, &str, &str, &[&str]); 2] = [
    (
        "Danube–Carpathian Chamber Alliance",
        "HU",
        "chamber",
        "danube-carpathian.example",
        &["HU", "HU", "AT", "SK", "RO", "HU", "AT", "HU"],
    ),
    (
        "Hanse–Adria Trade Promotion Agency",
        "DE",
        "trade_promotion",
        "hanse-adria.example",
        &["DE", "DE", "PL", "IT", "SI", "DE", "IT", "DE"],
    ),
];
/// The roles of those people, in the same order.
const ROLES: [&str; 8] =
    ["adviser", "adviser", "adviser", "adviser", "adviser", "organiser", "analyst", "manager"];

/// Hires everybody.
pub(super) fn hire(dice: &mut Dice, people: &mut People) -> Staff {
    let mut advisers = [Vec::new(), Vec::new()];
    let mut networks = Vec::new();
    for (index, (name, country, kind, domain, homes)) in NETWORKS.into_iter().enumerate() {
        let mut staff = Vec::new();
        for (role, home) in ROLES.into_iter().zip(homes) {
            let Some(home_country) = content().countries.get(*home) else { continue };
            let person = people.add(people::name(dice, home_country), domain, people::page_language(home));
            staff.push((person, role));
            if role == "adviser" {
                advisers[index].push(person);
            }
        }
        networks.push(Network { name, country, kind, reviews_independent: index == 0, staff });
    }
    let administrator = people.add("Ada Kontor".to_owned(), "kontor.example", "en");
    people.all[administrator].administrator = true;
    Staff { networks, advisers, administrator }
}

impl People {
    /// Takes out people that no company, network or desk knows any more, and renumbers the rest.
    pub(super) fn forget_unused(&mut self, companies: &mut [Company], staff: &Staff) {
        let mut used = vec![false; self.all.len()];
        let hired = staff.networks.iter().flat_map(|network| &network.staff);
        let members = companies.iter().flat_map(|company| &company.members);
        for (person, _) in hired.chain(members) {
            used[*person] = true;
        }
        used[staff.administrator] = true;
        // Staff is hired first and stays whole, so its numbers hold.
        let mut next = 0;
        let numbers: Vec<usize> = used
            .iter()
            .map(|used| {
                let number = next;
                next += usize::from(*used);
                number
            })
            .collect();
        for (person, _) in companies.iter_mut().flat_map(|company| &mut company.members) {
            *person = numbers[*person];
        }
        let mut keep = used.iter();
        self.all.retain(|_| keep.next().copied().unwrap_or(false));
    }
}
