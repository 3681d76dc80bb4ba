//! The two companies of the tour, which fit each other: a precision workshop in Hungary, well described, and a maker of
//! hydraulic valves in Sweden who seeks one. And a record that somebody entered twice.

mod valves;
mod workshop;

use chrono::{Days, NaiveDate};

use valves::valves;
use workshop::workshop;

use super::people::People;
use super::staff::Staff;
use super::world::{Company, Mandate, Profile, Text, Texts};

/// Puts the two into the world in place of companies of their fields, and the twin at its end. The places of the two.
pub(super) fn cast(
    companies: &mut Vec<Company>,
    people: &mut People,
    staff: &Staff,
    today: NaiveDate,
) -> [usize; 2] {
    let find = |field: &str, country: &str| {
        let same = |company: &&Company| company.country == country && company.members.len() > 1;
        let fits = |company: &Company| company.field == field && same(&company);
        let place = companies.iter().position(fits);
        place.or_else(|| companies.iter().position(|company| same(&company))).unwrap_or(0)
    };
    let (first, second) = (find("turning", "HU"), find("hydraulics", "SE"));
    let [adviser, deputy] = [staff.advisers[0][0], staff.advisers[0][1]];
    let note = "Given by the company's owner, signed in.".to_owned();
    let since = today.checked_sub_days(Days::new(410)).unwrap_or(today);
    let mandate = Mandate {
        network: 0,
        adviser,
        deputy,
        basis: "client_link",
        note,
        may_edit: true,
        may_answer: true,
        since,
    };
    companies[first] = workshop(companies[first].clone(), today, &mut people.all, mandate);
    companies[second] = valves(companies[second].clone(), today, &mut people.all);
    let person = people.add("Csordás Dávid".to_owned(), "matra.example", "en");
    companies.push(twin(&companies[first], person, today));
    [first, second]
}

fn text((language, headline, body): (&'static str, &str, &str)) -> Text {
    Text { language, headline: headline.into(), body: body.into() }
}

/// The same workshop once more, as somebody in a hurry would enter it.
pub(super) fn twin(of: &Company, person: usize, today: NaiveDate) -> Company {
    let mut twin = of.clone();
    twin.name = "MATRA PRECIZIOS KFT".into();
    twin.registration_number = None;
    twin.website = Some("https://matra.example/hu".into());
    twin.references.clear();
    twin.certificates.clear();
    twin.opportunities.clear();
    twin.client = None;
    twin.digital = super::world::Digital::default();
    twin.profile.put_back("draft");
    twin.profile.reviewer = None;
    if let Some(texts) = &mut twin.profile.texts {
        texts.original.headline = "Forgácsolt alkatrészek rozsdamentes acélból".into();
        texts.original.body = "Esztergálás, marás és mérés kis tételben. A leírás még készül.".into();
        texts.second = None;
    }
    twin.members = vec![(person, "owner")];
    twin.since = today - Days::new(3);
    twin
}

fn published(today: NaiveDate, days_ago: u64, texts: [(&'static str, &str, &str); 2]) -> Profile {
    let day = today.checked_sub_days(Days::new(days_ago));
    let [original, second] = texts.map(text);
    Profile {
        state: "published",
        texts: Some(Texts { original, second: Some(second) }),
        is_public: true,
        valid_until: day.and_then(|day| day.checked_add_days(Days::new(365))),
        submitted: today.checked_sub_days(Days::new(days_ago + 3)),
        published: day,
        confirmed: day,
        reviewer: None,
        note: None,
    }
}
