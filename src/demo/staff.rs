//! The two networks and the people in them, the administrator, and what waits on desks.

use chrono::Days;

use super::content::content;
use super::dice::Dice;
use super::people::{self, People};
use super::world::{Account, Company, Invitation, JoinRequest, Network, Task, World};

/// Who works where.
pub(super) struct Staff {
    pub(super) networks: Vec<Network>,
    /// Advisers of each network; the first is the one whose sign-in is printed.
    pub(super) advisers: [Vec<usize>; 2],
    administrator: usize,
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
            let person =
                people.add(people::name(dice, home_country), domain, people::page_language(home));
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

/// What the adviser of the first network has on the desk.
const TASKS: [(&str, i64, bool); 6] = [
    (
        "Call back: wants to know whether a sample order of 50 pieces is possible before the fair.",
        -2,
        false,
    ),
    ("Ask for the new ISO certificate; the one in the record has run out.", 3, false),
    ("Prepare three partners in Sweden and Austria for the visit in two weeks.", 9, false),
    (
        "Confirm the reference of 2024 with the customer (telephone number is in the file).",
        5,
        false,
    ),
    ("Permission on paper: scan it and write down where it is kept.", 14, false),
    ("Translate the summary into English.", -20, true),
];

impl World {
    /// Fills desks and letter boxes, and says whose sign-ins are printed. The first company is the one of the tour.
    pub(super) fn furnish(&mut self, dice: &mut Dice, staff: &Staff, heroes: [usize; 2]) {
        let today = self.today;
        let day = move |offset: i64| {
            let days = Days::new(offset.unsigned_abs());
            if offset < 0 { today - days } else { today + days }
        };
        let adviser = staff.advisers[0][0];
        let own = |company: &Company| {
            company.client.as_ref().is_some_and(|mandate| mandate.adviser == adviser)
        };
        let clients: Vec<usize> =
            (0..self.companies.len()).filter(|index| own(&self.companies[*index])).collect();
        for (turn, (note, due, done)) in TASKS.into_iter().enumerate() {
            let company = clients.get(turn * 3).copied();
            self.tasks.push(Task {
                person: adviser,
                network: 0,
                company,
                note: note.to_owned(),
                due: day(due),
                done,
            });
        }
        let [hero, other] = heroes;
        let join = [
            (
                hero,
                "I have just taken over sales and would like to look after our requests abroad.",
            ),
            (other, "Our managing director asked me to keep the profile up to date."),
            (
                clients.first().copied().unwrap_or(hero),
                "I do the quotations here; the adviser knows me.",
            ),
        ];
        for (company, note) in join {
            let Some(place) = content().countries.get(&self.companies[company].country) else {
                continue;
            };
            let domain = domain(&self.companies[company]);
            let person = self.stranger(people::name(dice, place), &domain);
            self.join_requests.push(JoinRequest {
                company,
                person,
                note: note.to_owned(),
                asked: day(-dice.between(0, 4)),
            });
        }
        for (company, name, role) in
            [(hero, "quality", "representative"), (other, "sales", "representative")]
        {
            let email = format!("{name}@{}", domain(&self.companies[company]));
            if let Some((by, _)) = self.companies[company].members.first() {
                self.invitations.push(Invitation { company, email, role, by: *by, sent: day(-2) });
            }
        }
        self.print(staff, heroes);
    }

    fn stranger(&mut self, name: String, domain: &str) -> usize {
        let local = people::slug(&name, '.');
        let email = format!("{local}.new@{domain}");
        self.people.push(super::world::Person {
            name,
            email,
            language: "en",
            administrator: false,
        });
        self.people.len() - 1
    }

    fn print(&mut self, staff: &Staff, [hero, other]: [usize; 2]) {
        let company = |index: usize| self.companies[index].name.clone();
        let member = |index: usize, role: &str| {
            self.companies[index]
                .members
                .iter()
                .find(|(_, held)| *held == role)
                .map(|(person, _)| *person)
        };
        let mut accounts = Vec::new();
        let mut add = |person: Option<usize>, role, place: String| {
            accounts.extend(person.map(|person| Account { person, role, place }));
        };
        add(member(hero, "owner"), "owner", company(hero));
        add(member(hero, "representative"), "representative", company(hero));
        add(member(other, "owner"), "owner", company(other));
        for role in ["adviser", "organiser", "analyst", "manager"] {
            let network = &self.networks[0];
            let person =
                network.staff.iter().find(|(_, held)| *held == role).map(|(person, _)| *person);
            add(person, role, network.name.to_owned());
        }
        let second = &self.networks[1];
        add(second.staff.first().map(|(person, _)| *person), "adviser", second.name.to_owned());
        add(Some(staff.administrator), "administrator", "Kontor".to_owned());
        self.accounts = accounts;
    }
}

fn domain(company: &Company) -> String {
    let site = company.website.as_deref().unwrap_or("https://www.nowhere.example");
    site.trim_start_matches("https://www.").to_owned()
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
