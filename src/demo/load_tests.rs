//! Tests of the demo world in a database, and of its texts by the rules of the rooms that read them.

use std::collections::BTreeMap;

use super::*;
use crate::db::{DatabaseUrl, Db, DbConnection, migrate};
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
        let all = company.profile.texts.iter().chain(company.opportunities.iter().map(|one| &one.texts));
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
        let workshop =
            facts.iter().find(|one| one.record.name == "Mátra Precíziós Kft.").expect("the workshop");
        assert_eq!((workshop.record.references.len(), workshop.record.certificates.len()), (4, 2));
        let published = published(conn)?;
        assert!(published.len() > 430, "{}", published.len());
        Ok(())
    })
    .unwrap();
    // A second world would give the same addresses twice.
    assert!(db.write_now(|conn| load(conn, &world, &hashes, "http://localhost", now)).is_err());
}

/// The public addresses of all profiles that others read, with whose they are.
fn published(conn: &mut DbConnection) -> crate::error::Result<Vec<(String, crate::organisations::Facts)>> {
    let rows = store::published(conn, today())?;
    let facts = crate::organisations::actions::facts_of(conn, None)?;
    let of = |id: &crate::accounts::OrganisationId| facts.iter().find(|one| one.id == *id).cloned();
    Ok(rows.into_iter().filter_map(|(profile, organisation)| Some((profile, of(&organisation)?))).collect())
}

#[test]
fn companies_find_what_they_seek() {
    use crate::matching::PresetName;
    use crate::matching::engine::{Filters, Query};
    let folder = tempfile::tempdir().unwrap();
    let db = Db::connect(&DatabaseUrl::Sqlite(folder.path().join("demo.db"))).unwrap();
    migrate(&db).unwrap();
    let world = World::new(SEED, today());
    let now = super::load::moment(today(), 0);
    db.write_now(|conn| load(conn, &world, &BTreeMap::new(), "http://localhost", now)).unwrap();
    let published = db.read_now(published).unwrap();
    let matcher = crate::matching::Matcher::default();
    matcher.catch_up(&db, now).unwrap();
    let snapshot = matcher.now().unwrap().snapshot;
    let known: BTreeMap<String, &crate::organisations::Record> =
        published.iter().map(|(profile, facts)| (profile.clone(), &facts.record)).collect();
    let query =
        Query { preset: PresetName::Supplier.preset(), filters: Filters::default(), limit: 10, offset: 0 };
    let best = |id: &str| {
        let ranking = snapshot.rank(&snapshot.seeker(id).expect("in the snapshot"), &query);
        ranking.matches.into_iter().map(|one| known[&one.id]).collect::<Vec<_>>()
    };
    // The two companies of the tour are among the first for each other.
    for (seeker, sought) in
        [("Mátra Precíziós Kft.", "AB Fjällhydra"), ("AB Fjällhydra", "Mátra Precíziós Kft.")]
    {
        let (id, _) = known.iter().find(|(_, record)| record.name == seeker).expect("published");
        assert!(best(id).iter().take(4).any(|record| record.name == sought), "{seeker}");
    }
    // Who seeks a trade abroad finds somebody of it on the first page.
    let sector = |record: &crate::organisations::Record| record.sectors[0].code.code.to_string();
    let (mut asked, mut found) = (0, 0);
    let in_rankings = known.iter().filter(|(id, _)| snapshot.facts(id).is_some());
    for (id, record) in in_rankings.step_by(5) {
        let Some(company) = world.companies.iter().find(|one| one.name == record.name) else {
            continue;
        };
        let requests = company
            .opportunities
            .iter()
            .filter(|one| one.kind == "business_request" && one.state == "published");
        let sought: Vec<&str> = requests.flat_map(|one| &one.codes).map(String::as_str).collect();
        if !sought.is_empty() {
            asked += 1;
            found += usize::from(best(id).iter().any(|record| sought.contains(&sector(record).as_str())));
        }
    }
    assert!(asked > 30 && found * 100 > asked * 75, "{found} of {asked}");
}
