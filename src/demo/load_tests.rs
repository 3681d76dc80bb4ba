//! Tests of the demo world in a database, and of its texts by the rules of the rooms that read them.

use std::collections::BTreeMap;

use super::*;
use crate::db::{DatabaseUrl, Db, migrate};
use crate::profiles::leaks::{Secrets, find};

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}

#[test]
fn no_profile_would_be_held_back_for_a_leak() {
    let world = World::new(SEED, today());
    let mut unsure = 0;
    for company in &world.companies {
        let mut secrets = Secrets::of_name(&company.name)
            .with_website(company.website.as_deref())
            .with_registration_number(company.registration_number.as_deref())
            .with_town(&company.town);
        for (person, _) in &company.members {
            secrets = secrets.with_person(&world.people[*person].name);
        }
        let all =
            company.profile.texts.iter().chain(company.opportunities.iter().map(|one| &one.texts));
        for text in all.flat_map(Texts::all).flat_map(|text| [&text.headline, &text.body]) {
            let leaks = find(&secrets, text);
            let certain: Vec<_> = leaks.iter().filter(|leak| leak.certain).collect();
            assert!(certain.is_empty(), "{}: {certain:?} in {text}", company.name);
            unsure += leaks.len();
        }
    }
    assert!(unsure < 40, "{unsure}");
}

#[test]
fn a_database_takes_the_world_once_and_knows_that_it_is_a_demo() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::connect(&DatabaseUrl::Sqlite(folder.path().join("demo.db"))).unwrap();
    migrate(&db).unwrap();
    let world = World::new(SEED, today());
    let now = super::load::moment(today(), 0);
    let hashes = BTreeMap::from([(world.accounts[0].person, "hash".to_owned())]);
    db.read_now(|conn| {
        assert_eq!(store::mark(conn)?, None);
        assert!(store::is_empty(conn)?);
        Ok(())
    })
    .unwrap();
    db.write_now(|conn| load(conn, &world, &hashes, "http://localhost", now)).unwrap();
    db.read_now(|conn| {
        assert!(store::mark(conn)?.is_some() && !store::is_empty(conn)?);
        let facts = crate::organisations::actions::facts_of(conn, None)?;
        assert_eq!(facts.len(), world.companies.len());
        let workshop = facts
            .iter()
            .find(|one| one.record.name == "Mátra Precíziós Kft.")
            .expect("the workshop");
        assert_eq!((workshop.record.references.len(), workshop.record.certificates.len()), (4, 2));
        let published = crate::profiles::published_for_matching(conn, None, now)?;
        assert!(published.len() > 430, "{}", published.len());
        Ok(())
    })
    .unwrap();
    // A second world would give the same addresses twice.
    assert!(db.write_now(|conn| load(conn, &world, &hashes, "http://localhost", now)).is_err());
}
