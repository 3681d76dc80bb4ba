//! Files of a network: what comes in, what is refused by row and column, and that coming again changes nothing.

use clap::Parser;
use diesel::prelude::*;
use kontor::clock;
use kontor::db::schema::{change_counter, mandates, memberships, organisations, profile_texts, profiles};
use kontor::imports::command::{Import, run};

use crate::on_both_databases;
use crate::organisations::network;
use crate::support::TestApp;

#[derive(Parser)]
struct Line {
    #[command(subcommand)]
    import: Import,
}

const TREE: &str = "code,parent,label\nT:1,T,Turning of valve bodies\nT,,Metal\n";
const MAPPING: &str = "external_id = 'id'\nname = 'name'\ncountry = 'country'\nsummary = 'text'\nstrip_names = true\n\
                       [[sectors]]\ncolumn = 'tags'\nlist = 'own-topics'\nversion = '1'\n";
const ROWS: &str = r#"{"id":"1","name":"Zebramill Ltd","country":"HU","tags":{"T:1":3},"text":"Zebramill Ltd. We turn valve bodies."}
{"id":"2","name":"Okapiworks Ltd","country":"SE","tags":{"T:1":1},"text":"Write to sales@okapiworks.example for drawings."}
{"id":"3","name":"","country":"Atlantis","tags":{"T:9":1},"text":""}
"#;

/// Runs `kontor import …` on the test's own database; whether every row was taken.
fn import(app: &TestApp, words: &[&str]) -> Result<bool, String> {
    let line = Line::try_parse_from([&["kontor"], words].concat()).unwrap();
    run(&line.import, &app.inside().db, clock::now())
}

fn file(app: &TestApp, name: &str, text: &str) -> String {
    let path = app.folder().join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn organisations_from(app: &TestApp, rows: &str) -> bool {
    let (rows, mapping) = (file(app, "rows.jsonl", rows), file(app, "map.toml", MAPPING));
    let report = app.folder().join("problems.csv");
    import(
        app,
        &[
            "organisations",
            &rows,
            "--network",
            "Mátra Chamber",
            "--mapping",
            &mapping,
            "--publish",
            "--mandate-note",
            "asked at the fair",
            "--report",
            report.to_str().unwrap(),
        ],
    )
    .unwrap()
}

async fn imported(app: &TestApp) {
    let administrator = app.administrator("ada@kontor.example").await;
    network(&administrator, "Mátra Chamber").await;
    let tree = file(app, "tree.csv", TREE);
    assert_eq!(import(app, &["codelist", &tree, "--name", "own-topics"]), Ok(true));
    assert!(!organisations_from(app, ROWS), "one row is refused");
}

fn changes(app: &TestApp) -> i64 {
    app.read(|conn| Ok(change_counter::table.find(1).select(change_counter::value).first(conn)?))
}

on_both_databases! {
    /// A good row is published without its name, a leaking one stays a draft, a wrong one is named cell by cell.
    async fn rows_come_in_and_wrong_cells_are_named(app: TestApp) {
        imported(&app).await;
        let states: Vec<(Option<String>, String)> = app.read(|conn| {
            Ok(organisations::table.inner_join(profiles::table).order(organisations::external_id)
                .select((organisations::external_id, profiles::state)).load(conn)?)
        });
        assert_eq!(states, [(Some("1".to_owned()), "published".to_owned()), (Some("2".to_owned()), "draft".to_owned())]);
        let shown: Vec<(String, String)> = app.read(|conn| {
            Ok(profile_texts::table.filter(profile_texts::edition.eq("published"))
                .select((profile_texts::headline, profile_texts::summary)).load(conn)?)
        });
        assert_eq!(shown, [("Turning of valve bodies".to_owned(), "We turn valve bodies.".to_owned())]);
        let notes: Vec<(String, String)> =
            app.read(|conn| Ok(mandates::table.select((mandates::basis, mandates::note)).load(conn)?));
        assert_eq!(notes, vec![("asserted_by_network".to_owned(), "asked at the fair".to_owned()); 2]);
        let report = std::fs::read_to_string(app.folder().join("problems.csv")).unwrap();
        for (line, column) in [("3", "name"), ("3", "country"), ("3", "tags")] {
            assert!(report.lines().any(|row| row.starts_with(&format!("{line},{column},"))), "{column}: {report}");
        }
    }

    /// The same file again tells rankings of no change; a changed row changes one company.
    async fn coming_again_changes_only_what_differs(app: TestApp) {
        imported(&app).await;
        let before = changes(&app);
        organisations_from(&app, ROWS);
        assert_eq!(changes(&app), before);
        organisations_from(&app, &ROWS.replace("We turn valve bodies", "We turn and mill valve bodies"));
        assert!(changes(&app) > before);
        let count: i64 = app.read(|conn| Ok(organisations::table.count().get_result(conn)?));
        assert_eq!(count, 2);
    }

    /// Who has worked together is known from the file, wherever the partner stands in it, and is told once.
    async fn known_partners_come_with_the_file(app: TestApp) {
        use kontor::db::schema::known_partners;
        let administrator = app.administrator("ada@kontor.example").await;
        network(&administrator, "Mátra Chamber").await;
        let rows = "id;name;country;met\n1;Zebramill Ltd;HU;2; 3\n2;Okapiworks Ltd;SE;\n3;Lamaworks AB;SE;1;9\n";
        let rows = rows.replace("2; 3", "\"2; 3\"").replace("1;9", "\"1; 9\"");
        let mapping = "external_id='id'\nname='name'\ncountry='country'\nknown_partners='met'\ndelimiter=';'\n";
        let (rows, mapping) = (file(&app, "rows.csv", &rows), file(&app, "map.toml", mapping));
        let report = app.folder().join("problems.csv");
        let words = ["organisations", &rows, "--network", "Mátra Chamber", "--mapping", &mapping, "--report", report.to_str().unwrap()];
        for _ in 0..2 {
            assert_eq!(import(&app, &words), Ok(true));
            let pairs: i64 = app.read(|conn| Ok(known_partners::table.count().get_result(conn)?));
            assert_eq!(pairs, 2);
        }
        let report = std::fs::read_to_string(report).unwrap();
        assert!(report.contains("4,known_partners,9,"), "{report}");
    }

    /// What people have taken over is theirs.
    async fn a_company_with_people_is_left_alone(app: TestApp) {
        imported(&app).await;
        app.person("ann@zebramill.example").await;
        app.write(|conn| {
            use kontor::db::schema::accounts;
            let account: String = accounts::table.filter(accounts::email.eq("ann@zebramill.example"))
                .select(accounts::id).first(conn)?;
            let company: String = organisations::table.filter(organisations::external_id.eq("1"))
                .select(organisations::id).first(conn)?;
            diesel::insert_into(memberships::table).values((memberships::id.eq(uuid::Uuid::new_v4().to_string()),
                memberships::organisation_id.eq(company), memberships::account_id.eq(account),
                memberships::role.eq("owner"), memberships::created_at.eq(clock::now()))).execute(conn)?;
            Ok(())
        });
        let before = changes(&app);
        organisations_from(&app, &ROWS.replace("We turn valve bodies", "We do something else"));
        assert_eq!(changes(&app), before);
    }

    /// A network that nobody knows, and a list that nobody loaded, are refused before any row is read.
    async fn what_the_import_rests_on_must_be_there(app: TestApp) {
        let (rows, mapping) = (file(&app, "rows.jsonl", ROWS), file(&app, "map.toml", MAPPING));
        let words = ["organisations", &rows, "--network", "Mátra Chamber", "--mapping", &mapping];
        assert!(import(&app, &words).unwrap_err().contains("no such network"));
        let administrator = app.administrator("ada@kontor.example").await;
        network(&administrator, "Mátra Chamber").await;
        assert!(import(&app, &words).unwrap_err().contains("kontor import codelist"));
        let tree = file(&app, "bad.csv", "code,parent,label\nA,B,x\nB,A,y\n");
        assert!(import(&app, &["codelist", &tree, "--name", "own-topics"]).is_err());
    }
}
