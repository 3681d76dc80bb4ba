//! What waits on desks, and whose sign-ins are printed.

use chrono::Days;

use super::content::content;
use super::dice::Dice;
use super::people;
use super::staff::Staff;
use super::world::{Account, Company, Invitation, JoinRequest, Person, Task, World};

/// What the adviser of the first network has on the desk.
const TASKS: [(&str, i64, bool); 6] = [
    ("Call back: wants to know whether a sample order of 50 pieces is possible before the fair.", -2, false),
    ("Ask for the new ISO certificate; the one in the record has run out.", 3, false),
    ("Prepare three partners in Sweden and Austria for the visit in two weeks.", 9, false),
    ("Confirm the reference of 2024 with the customer (telephone number is in the file).", 5, false),
    ("Permission on paper: scan it and write down where it is kept.", 14, false),
    ("Translate the summary into English.", -20, true),
];

/// What waits for a representative, an organiser, an analyst and a manager.
const ERRANDS: [(&str, i64); 4] = [
    ("Send the drawings of the valve bodies to the customer in Linz.", 4),
    ("Ask the fair for a hall plan with room for twenty tables.", 6),
    ("Figures of the quarter for the board: published profiles by country.", 8),
    ("Two advisers share the clients in Romania: decide who keeps which.", 3),
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
        let own =
            |company: &Company| company.client.as_ref().is_some_and(|mandate| mandate.adviser == adviser);
        let clients: Vec<usize> =
            (0..self.companies.len()).filter(|index| own(&self.companies[*index])).collect();
        for (turn, (note, due, done)) in TASKS.into_iter().enumerate() {
            let company = clients.get(turn * 3).copied();
            self.tasks.push(Task {
                person: adviser,
                network: Some(0),
                company,
                note: note.to_owned(),
                due: day(due),
                done,
            });
        }
        let [hero, other] = heroes;
        let staff_of = |role: &str| {
            let held = self.networks[0].staff.iter().find(|(_, held)| *held == role);
            held.map(|(person, _)| *person)
        };
        let representative = self.companies[hero].members.iter().find(|(_, role)| *role == "representative");
        let others = [
            (representative.map(|(person, _)| *person), None, Some(hero), ERRANDS[0]),
            (staff_of("organiser"), Some(0), None, ERRANDS[1]),
            (staff_of("analyst"), Some(0), None, ERRANDS[2]),
            (staff_of("manager"), Some(0), None, ERRANDS[3]),
        ];
        for (person, network, company, (note, due)) in others {
            let task =
                |person| Task { person, network, company, note: note.to_owned(), due: day(due), done: false };
            self.tasks.extend(person.map(task));
        }
        let join = [
            (hero, "I have just taken over sales and would like to look after our requests abroad."),
            (other, "Our managing director asked me to keep the profile up to date."),
            (clients.first().copied().unwrap_or(hero), "I do the quotations here; the adviser knows me."),
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
        for (company, name, role) in [(hero, "quality", "representative"), (other, "sales", "representative")]
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
        self.people.push(Person { name, email, language: "en", administrator: false });
        self.people.len() - 1
    }

    fn print(&mut self, staff: &Staff, [hero, other]: [usize; 2]) {
        let company = |index: usize| self.companies[index].name.clone();
        let member = |index: usize, role: &str| {
            self.companies[index].members.iter().find(|(_, held)| *held == role).map(|(person, _)| *person)
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
            let person = network.staff.iter().find(|(_, held)| *held == role).map(|(person, _)| *person);
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
