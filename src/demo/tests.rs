//! Tests of the demo world.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::content::{Content, FieldTexts, LANGUAGES, content};
use super::*;
use crate::codelists::Embedded;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}

fn world() -> &'static World {
    static WORLD: std::sync::LazyLock<World> =
        std::sync::LazyLock::new(|| World::new(SEED, today()));
    &WORLD
}

fn texts(company: &Company) -> impl Iterator<Item = &Text> {
    let all =
        company.profile.texts.iter().chain(company.opportunities.iter().map(|one| &one.texts));
    all.flat_map(Texts::all)
}

/// The languages with the numbers of choices of each bracket in a sentence.
fn shape(sentence: &str) -> Vec<usize> {
    let brackets = sentence.split('[').skip(1).filter_map(|rest| rest.split(']').next());
    brackets.map(|choices| choices.split('|').count()).collect()
}

#[test]
fn every_language_says_the_same_in_the_same_places() {
    let Content { fields, texts, phrases, ideas, .. } = content();
    let sentences = |of: &FieldTexts| -> Vec<Vec<usize>> {
        let lists = [&of.head, &of.core, &of.offer, &of.seek, &of.refs];
        let sizes = lists.iter().map(|list| vec![list.len()]);
        let shapes = lists.iter().flat_map(|list| list.iter().map(|sentence| shape(sentence)));
        sizes.chain(shapes).chain([shape(&of.cap)]).collect()
    };
    for (language, texts) in LANGUAGES.iter().zip(texts) {
        assert!(texts.keys().eq(fields.keys()), "{language}");
        for (field, said) in texts {
            assert_eq!(
                sentences(said),
                sentences(&content().texts[0][field]),
                "{language} {field}"
            );
            assert_eq!(
                [2; 5],
                [
                    said.head.len(),
                    said.core.len(),
                    said.offer.len(),
                    said.seek.len(),
                    said.refs.len()
                ]
            );
            assert!(said.head.iter().all(|head| head.chars().count() <= 110), "{language} {field}");
        }
        for phrase in phrases
            .closing
            .iter()
            .chain(&phrases.terms)
            .chain(&phrases.distributor)
            .chain(&phrases.spare)
            .chain(&phrases.pause)
        {
            assert!(!phrase.text(language).is_empty(), "{language}: {}", phrase.text("en"));
        }
        for phrase in phrases.distributor.iter().chain(&phrases.shortage) {
            assert!(!phrase.prefix(language).is_empty());
        }
        assert!(ideas.iter().all(|idea| idea.words.contains_key(*language)), "{language}");
    }
    for (name, field) in fields {
        assert_eq!(field.seeks().count(), 2, "{name}");
        let others =
            field.seeks().map(|(other, _)| other).chain(field.sells.iter().map(String::as_str));
        others.for_each(|other| assert!(fields.contains_key(other), "{name}: {other}"));
        for (_, cooperation) in field.seeks() {
            let said = |phrase: &&super::content::Phrase| {
                phrase.cooperation.iter().any(|kind| kind == cooperation)
            };
            assert!(phrases.terms.iter().any(|phrase| said(&phrase)), "{name}: {cooperation}");
        }
    }
}

#[test]
fn the_same_seed_and_day_give_the_same_world() {
    assert_eq!(*world(), World::new(SEED, today()));
    assert_ne!(world().companies[0], World::new(SEED + 1, today()).companies[0]);
}

#[test]
fn its_size_and_mix_are_as_promised() {
    let world = world();
    assert!((595..=610).contains(&world.companies.len()));
    let countries: BTreeSet<&str> =
        world.companies.iter().map(|one| one.country.as_str()).collect();
    assert_eq!(countries.len(), 25);
    let count =
        |state: &str| world.companies.iter().filter(|one| one.profile.state == state).count();
    assert!(count("published") > 430, "{}", count("published"));
    assert!(count("expired") > 10 && count("draft") > 15 && count("returned") >= 6);
    for network in 0..2 {
        let clients: Vec<&Company> = world
            .companies
            .iter()
            .filter(|one| one.client.as_ref().is_some_and(|of| of.network == network))
            .collect();
        assert!((55..=62).contains(&clients.len()));
        let waiting = clients.iter().filter(|one| one.profile.state == "submitted").count();
        assert!((9..=12).contains(&waiting), "{waiting}");
    }
    let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
    for text in world.companies.iter().filter_map(|one| one.profile.texts.as_ref()) {
        *languages.entry(text.original.language).or_default() += 1;
    }
    assert!(
        LANGUAGES.iter().all(|language| languages.get(language).is_some_and(|count| *count >= 25)),
        "{languages:?}"
    );
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    world
        .companies
        .iter()
        .flat_map(|one| &one.opportunities)
        .for_each(|one| *kinds.entry(one.kind).or_default() += 1);
    assert_eq!(kinds.len(), 7, "{kinds:?}");
    assert!(
        kinds.values().sum::<usize>() > 1000 && kinds.values().all(|count| *count > 20),
        "{kinds:?}"
    );
    let fields: BTreeSet<&str> = world.companies.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields.len(), content().fields.len());
    let share = |fits: &dyn Fn(&Company) -> bool| {
        world.companies.iter().filter(|one| fits(one)).count() * 100 / world.companies.len()
    };
    assert!((15..=40).contains(&share(&|one| one.references.is_empty())));
    assert!((10..=45).contains(&share(&|one| one.headcount >= 50)));
    assert!(
        (8..=40).contains(&share(&|one| one.headcount < 10)),
        "{}",
        share(&|one| one.headcount < 10)
    );
    assert!((10..=35).contains(&share(&|one| one.digital.answered.is_empty())));
    assert!(world.companies.iter().filter(|one| one.paused.is_some()).count() > 8);
    assert_eq!(world.accounts.len(), 9);
    let roles: BTreeSet<&str> = world.accounts.iter().map(|one| one.role).collect();
    assert_eq!(roles.len(), 7);
}

#[test]
fn no_two_profiles_read_the_same() {
    let world = world();
    let mut seen = BTreeSet::new();
    let mut headlines: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for text in world.companies.iter().filter_map(|one| one.profile.texts.as_ref()) {
        assert!(
            seen.insert((&text.original.headline, &text.original.body)),
            "{}",
            text.original.body
        );
        *headlines.entry((text.original.language, &text.original.headline)).or_default() += 1;
    }
    let twice = headlines.values().filter(|count| **count > 1).count();
    assert!(twice < 40, "{twice}");
}

#[test]
fn every_code_is_in_its_list() {
    let has =
        |list: Embedded, code: &str| assert!(list.list().contains(code), "{} {code}", list.name());
    for company in &world().companies {
        has(Embedded::OrganisationTypes, company.kind);
        has(Embedded::Countries, &company.country);
        has(Embedded::Nuts2024, &company.region);
        has(Embedded::HeadcountBands, &company.headcount_band);
        company.turnover_band.iter().for_each(|code| has(Embedded::TurnoverBands, code));
        company.languages.iter().for_each(|(code, _)| has(Embedded::Languages, code));
        company.sectors.iter().for_each(|code| has(Embedded::Nace21, code));
        company.references.iter().for_each(|one| has(Embedded::Nace21, &one.sector));
        company.certificates.iter().for_each(|(code, _)| has(Embedded::Certifications, code));
        company.cooperation.iter().for_each(|code| has(Embedded::CooperationTypes, code));
        let digital = &company.digital;
        digital
            .held
            .iter()
            .chain(&digital.sought)
            .for_each(|code| has(Embedded::DigitalCapabilities, code));
        for one in &company.countries {
            has(Embedded::Countries, &one.country);
            assert_ne!(one.country, company.country);
            one.motive.iter().for_each(|code| has(Embedded::Motives, code));
            one.first_step.iter().for_each(|code| has(Embedded::FirstSteps, code));
        }
        for one in &company.opportunities {
            one.codes.iter().for_each(|code| has(Embedded::Nace21, code));
            one.cooperation.iter().for_each(|code| has(Embedded::CooperationTypes, code));
            one.countries.iter().for_each(|code| has(Embedded::Countries, code));
            one.stage.iter().for_each(|code| has(Embedded::DevelopmentStages, code));
            one.ipr.iter().for_each(|code| has(Embedded::IprStatus, code));
            one.capacity.iter().for_each(|one| has(Embedded::CapacityUnits, &one.unit));
            assert!(
                one.texts
                    .all()
                    .all(|text| text.headline.chars().count() <= 120 && !text.body.contains('['))
            );
        }
        for partner in
            company.opportunities.iter().map(|one| &one.partner).chain([&company.partner])
        {
            partner.role.iter().for_each(|code| has(Embedded::PartnerRoles, code));
            partner.kind.iter().for_each(|code| has(Embedded::OrganisationTypes, code));
            partner.sizes.iter().for_each(|code| has(Embedded::SizeClasses, code));
        }
        let headlines = company.profile.texts.iter().flat_map(Texts::all);
        headlines
            .for_each(|text| assert!(text.headline.chars().count() <= 90, "{}", text.headline));
    }
}

#[test]
fn towns_lie_in_the_regions_they_are_said_to() {
    use crate::codelists::towns::region_of_town;
    let strange: Vec<String> = content()
        .places
        .iter()
        .flat_map(|(country, regions)| regions.iter().flatten().map(move |place| (country, place)))
        .filter(|(country, place)| {
            !format!("{:?}", region_of_town(country, &place.town)).contains(&place.region)
        })
        .map(|(country, place)| format!("{country} {} {}", place.town, place.region))
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
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

#[test]
fn no_text_holds_the_name_site_or_people_of_its_company() {
    use crate::codelists::tokens;
    let world = world();
    for company in &world.companies {
        let name: Vec<String> =
            tokens(&company.name).into_iter().filter(|word| word.len() > 4).collect();
        let family: Vec<String> = company
            .members
            .iter()
            .flat_map(|(person, _)| tokens(&world.people[*person].name))
            .collect();
        for text in texts(company) {
            let said = tokens(&format!("{} {}", text.headline, text.body));
            let betrayed = said
                .iter()
                .find(|word| name.contains(word) || (word.len() > 4 && family.contains(word)));
            assert_eq!(betrayed, None, "{}: {}", company.name, text.body);
            assert!(!text.body.contains(".example"));
        }
    }
}
