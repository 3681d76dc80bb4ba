use std::path::Path;

use super::*;

const ORGS: &str = r#"{"id":"a","country":"DE","kind":"company","tags":{"T:1":1},"text":"laser welding of titanium"}
{"id":"b","country":"HU","kind":"company","tags":{"T:1":5},"text":"laser welding"}
{"id":"c","country":"HU","kind":"company","tags":{"T:2":1},"text":"bread"}
{"id":"d","country":"IT","kind":"university","tags":{"T:1":9},"text":"laser welding research"}
{"id":"e","country":"DE","kind":"company","tags":{"T:1":9},"text":"laser welding"}
{"id":"f","country":"PL","kind":"company","tags":{"T:1":9},"text":"laser welding"}
{"id":"g","country":"PL","kind":"company","tags":{"T:1":2},"text":"welding"}
"#;
const PROJECTS: &str = r#"{"id":"p1","start":"2010-01","size":2,"orgs":["a","f"],"tags":["T:1"],"text":""}
{"id":"p2","start":"2011-01","size":1,"orgs":["b"],"tags":["T:1"],"text":""}
{"id":"p3","start":"2011-01","size":1,"orgs":["b"],"tags":["T:1"],"text":""}
{"id":"p4","start":"2011-01","size":1,"orgs":["b"],"tags":["T:1"],"text":""}
{"id":"p5","start":"2011-01","size":1,"orgs":["b"],"tags":["T:1"],"text":""}
"#;
const TAGS: &str = "code,parent,title\nT:0,,all\nT:1,T:0,lasers\nT:2,T:0,food\n";

fn folder(at: &Path) -> MatchArgs {
    let zipped = |name: &str, text: &str| {
        let file = std::fs::File::create(at.join(name)).unwrap();
        let mut encoder = flate2::write::GzEncoder::new(file, flate2::Compression::fast());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap();
    };
    zipped("orgs.jsonl.gz", ORGS);
    zipped("past_projects.jsonl.gz", PROJECTS);
    std::fs::write(at.join("tags.csv"), TAGS).unwrap();
    std::fs::write(at.join("queries.txt"), "a\n\n").unwrap();
    MatchArgs {
        data: at.to_owned(),
        queries: at.join("queries.txt"),
        candidates: Candidates::Company,
        top: 50,
        out: at.join("run.jsonl"),
        weights: None,
        balance: Strength::OFF,
    }
}

fn ranked(args: &MatchArgs) -> Vec<String> {
    let figures = rank_folder(args, &mut Vec::new()).unwrap();
    assert_eq!(figures.queries, 1);
    let line: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&args.out).unwrap()).unwrap();
    assert_eq!(line["q"], "a");
    line["ranked"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

#[test]
fn candidates_are_abroad_new_and_of_the_set_asked_for() {
    let place = tempfile::tempdir().unwrap();
    let args = folder(place.path());
    // Left out: a itself, e of its own country, f whom it has met; d is no company.
    assert_eq!(ranked(&args), ["b", "g", "c"]);
    assert_eq!(ranked(&MatchArgs { candidates: Candidates::All, ..args.clone() }), ["d", "b", "g", "c"]);
    // b is in four rows of past projects.
    assert_eq!(ranked(&MatchArgs { candidates: Candidates::Tail, ..args.clone() }), ["g", "c"]);
    assert_eq!(ranked(&MatchArgs { top: 1, ..args }), ["b"]);
}

#[test]
fn what_is_wrong_is_named() {
    let place = tempfile::tempdir().unwrap();
    let args = folder(place.path());
    let failure = |args: &MatchArgs| rank_folder(args, &mut Vec::new()).unwrap_err().to_string();
    std::fs::write(&args.queries, "a\nnobody\n").unwrap();
    assert!(failure(&args).contains("nobody"));
    std::fs::write(place.path().join("tags.csv"), "code,parent\n\"").unwrap();
    std::fs::remove_file(place.path().join("tags.csv")).unwrap();
    assert!(failure(&args).contains("tags.csv is missing"));
    std::fs::write(place.path().join("orgs.jsonl"), "{\"id\":\"a\"\n").unwrap();
    assert!(failure(&args).contains("orgs.jsonl, line 1"));
    let weights = place.path().join("own.toml");
    std::fs::write(&weights, "name = 1").unwrap();
    assert!(failure(&MatchArgs { weights: Some(weights), ..args }).contains("own.toml"));
}

#[test]
fn figures_are_one_json_line_with_the_agreed_names() {
    let place = tempfile::tempdir().unwrap();
    let figures = rank_folder(&folder(place.path()), &mut Vec::new()).unwrap();
    let line = serde_json::to_value(figures).unwrap();
    let names: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["build_s", "peak_mb", "queries", "query_p50_ms", "query_p99_ms"]);
}

#[test]
fn what_is_learned_is_the_same_each_time_and_can_be_ranked_with() {
    let place = tempfile::tempdir().unwrap();
    let args = folder(place.path());
    let truth = place.path().join("truth.jsonl");
    std::fs::write(&truth, "{\"q\":\"a\",\"new\":{\"b\":1},\"known\":[]}\n").unwrap();
    let learned = |name: &str, date: Option<&str>| {
        let out = place.path().join(name);
        let (data, queries, truth) = (args.data.clone(), args.queries.clone(), truth.clone());
        let date = date.map(str::to_owned);
        learn(&LearnArgs { data, queries, truth, out: out.clone(), date, folds: 2 }).unwrap();
        std::fs::read_to_string(out).unwrap()
    };
    let first = learned("one.toml", None);
    assert_eq!(first, learned("two.toml", None));
    let preset = Preset::parse(&first).unwrap();
    assert_eq!(preset.name, "research");
    assert_eq!(preset.provenance["data_sha256"].len(), 64);
    assert!(!preset.provenance.contains_key("date"));
    assert_eq!(
        Preset::parse(&learned("three.toml", Some("2026-11-24"))).unwrap().provenance["date"],
        "2026-11-24"
    );
    assert_eq!(ranked(&MatchArgs { weights: Some(place.path().join("one.toml")), ..args })[0], "b");
}
