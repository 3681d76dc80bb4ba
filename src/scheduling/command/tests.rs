use std::path::Path;

use super::*;

/// Four people, three slots in one session, two tables and a booth; everybody would like to meet everybody.
const EVENT: &str = r#"{"format": "b2b-sched/1", "name": "four", "kind": "test", "seed": 1,
 "slots": [{"session": 0, "tables": 2}, {"session": 0, "tables": 2}, {"session": 0, "tables": 1}], "n_tables": 2,
 "participants": [{"unavailable": [], "max_meetings": 3, "side": "buyer"}, {"unavailable": [0]}, {"booth": 2}, {}],
 "meetings": [{"a": 0, "b": 1, "w": 5}, {"a": 0, "b": 2, "w": 7}, {"a": 0, "b": 3, "w": 1, "lock": {"slot": 2, "table": 0}},
  {"a": 1, "b": 2, "w": 2}, {"a": 1, "b": 3, "w": 3}, {"a": 2, "b": 3, "w": 4}],
 "coverage": {"target": 1, "bonus": 10}, "precedences": [], "gap_scope": "session",
 "gap_counts_unavailable": false, "max_break_diff": null}"#;

fn args(folder: &Path, event: &str) -> ScheduleArgs {
    let instance = folder.join("event.json");
    std::fs::write(&instance, event).expect("the folder can be written to");
    ScheduleArgs {
        instance,
        out: folder.join("schedule.json"),
        seconds: None,
        steps: Some(5_000),
        seed: 1,
        baseline: None,
        max_moved: None,
        progress: false,
    }
}

#[test]
fn a_file_becomes_a_schedule_and_a_line_of_figures() {
    let folder = tempfile::tempdir().expect("a folder");
    let args = args(folder.path(), EVENT);
    let line = plan(&args).expect("a readable file");
    let figures = line.figures.clone().expect("a schedule");
    // The lock leaves 1 and 3 no common slot, unless 0 and 1 give up theirs, which is worth more.
    assert_eq!((line.feasible, figures.meetings, figures.points), (true, 5, 59));
    assert_eq!((line.bound, figures.breaks), (Some(59), 0));
    let json = serde_json::to_value(&line).expect("a line of JSON");
    for key in ["instance", "violations", "requested", "median_meetings", "table_changes", "steps", "seconds"]
    {
        assert!(json.get(key).is_some(), "{key} is missing");
    }
    assert!(json.get("contradiction").is_none());
}

#[test]
fn a_change_is_measured_against_the_old_schedule() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut args = args(folder.path(), EVENT);
    plan(&args).expect("a readable file");
    let old = folder.path().join("old.json");
    std::fs::rename(&args.out, &old).expect("the schedule was written");
    args.baseline = Some(old);
    let same = plan(&args).expect("readable files").difference.expect("there is an old schedule");
    assert_eq!((same.kept, same.people_disturbed), (5, 0));
    std::fs::write(&args.instance, EVENT.replace("\"booth\": 2", "\"booth\": 2, \"unavailable\": [0, 1, 2]"))
        .expect("the folder can be written to");
    let line = plan(&args).expect("readable files");
    let difference = line.difference.expect("there is an old schedule");
    assert!(line.feasible && difference.dropped > 0 && difference.moved == 0, "{difference:?}");
}

#[test]
fn what_cannot_be_is_named_and_what_cannot_be_read_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let locked_away = EVENT.replace("\"unavailable\": [], ", "\"unavailable\": [2], ");
    let line = plan(&args(folder.path(), &locked_away)).expect("a readable file");
    assert!(!line.feasible && line.contradiction.is_some_and(|words| words.contains("meeting 2")));
    for (event, words) in [
        (EVENT.replace("\"w\": 5", "\"w\": -5"), "meetings[0].w"),
        (EVENT.replace("\"b\": 1, \"w\": 5", "\"b\": 9, \"w\": 5"), "participant 9"),
        ("[".to_owned(), "event.json"),
    ] {
        let failure = plan(&args(folder.path(), &event)).expect_err("it can't be read");
        assert!(failure.to_string().contains(words), "{failure}");
    }
}
