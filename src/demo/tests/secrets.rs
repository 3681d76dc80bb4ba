//! Nobody is given away, nobody real is reached.

use std::collections::BTreeSet;

use super::super::world::{Company, Text, Texts};
use super::world;

fn texts(company: &Company) -> impl Iterator<Item = &Text> {
    let all = company.profile.texts.iter().chain(company.opportunities.iter().map(|one| &one.texts));
    all.flat_map(Texts::all)
}

#[test]
fn people_are_out_of_reach_and_known_once() {
    let world = world();
    let mut addresses = BTreeSet::new();
    for person in &world.people {
        assert!(person.email.ends_with(".example") && person.email.is_ascii(), "{}", person.email);
        assert!(addresses.insert(&person.email), "{}", person.email);
    }
    for (person, _) in world.companies.iter().flat_map(|one| &one.members) {
        assert!(*person < world.people.len());
    }
}

/// Thousands are set off by a narrow space at which no line breaks.
#[test]
fn no_number_breaks_at_its_thousands() {
    for text in world().companies.iter().flat_map(texts) {
        for said in [&text.headline, &text.body] {
            let parts: Vec<&str> = said.split(' ').collect();
            let breaks = parts.windows(2).find(|pair| {
                let digits = pair[1].chars().take_while(char::is_ascii_digit).count();
                pair[0].ends_with(|c: char| c.is_ascii_digit()) && digits == 3
            });
            assert_eq!(breaks, None, "{said}");
        }
    }
}

#[test]
fn no_text_holds_the_name_site_or_people_of_its_company() {
    use crate::codelists::tokens;
    let world = world();
    for company in &world.companies {
        let name: Vec<String> = tokens(&company.name).into_iter().filter(|word| word.len() > 4).collect();
        let family: Vec<String> =
            company.members.iter().flat_map(|(person, _)| tokens(&world.people[*person].name)).collect();
        for text in texts(company) {
            let said = tokens(&format!("{} {}", text.headline, text.body));
            let betrayed =
                said.iter().find(|word| name.contains(word) || (word.len() > 4 && family.contains(word)));
            assert_eq!(betrayed, None, "{}: {}", company.name, text.body);
            assert!(!text.body.contains(".example"));
        }
    }
}
