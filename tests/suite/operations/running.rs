//! Starting, being watched and stopping.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use crate::support::Process;

#[test]
fn it_ends_well_when_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), &[]);
    process.until_ready();
    process.terminate();
    assert_eq!(process.ended().code(), Some(0));
}

#[test]
fn open_connections_do_not_keep_it_from_ending() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), &[]);
    let _idle = TcpStream::connect(process.address).unwrap();
    let mut half_way = TcpStream::connect(process.address).unwrap();
    half_way.write_all(b"POST /api/v1/tokens HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{").unwrap();
    // A request after these two have been accepted.
    assert_eq!(process.ask(process.address, "GET /health/live HTTP/1.1").0, 200);
    process.terminate();
    assert_eq!(process.ended().code(), Some(0));
}

#[test]
fn the_first_page_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), &[]);
    assert_eq!(process.ask(process.address, "GET / HTTP/1.1").0, 200);
    assert_eq!(process.ask(process.address, "GET /openapi.json HTTP/1.1").0, 200);
}

#[test]
fn figures_have_a_listener_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut process = Process::start(folder.path(), &["--metrics-listen", "127.0.0.1:0"]);
    let beside = process.address_in("listening for metrics");
    process.ask(process.address, "GET /health/live HTTP/1.1");
    let (status, text) = process.ask(beside, "GET /metrics HTTP/1.1");
    assert_eq!(status, 200);
    assert!(
        text.contains("kontor_requests_total{method=\"GET\",route=\"/health/live\",status=\"200\"} 1"),
        "{text}"
    );
    assert_eq!(
        process.ask(process.address, "GET /metrics HTTP/1.1").0,
        404,
        "the public side tells no figures"
    );
}

#[test]
fn links_name_the_port_that_the_system_chose() {
    let folder = tempfile::tempdir().unwrap();
    let mut process = Process::start(folder.path(), &[]);
    let line = process.log_line("\"message\":\"listening\"");
    assert!(line.contains(&format!("\"public_url\":\"http://{}\"", process.address)), "{line}");
}

#[test]
fn the_log_holds_a_line_with_a_reference_but_no_query() {
    let folder = tempfile::tempdir().unwrap();
    let mut process = Process::start(folder.path(), &[]);
    let (_, text) = process.ask(process.address, "GET /health/live?secret=canary HTTP/1.1");
    let reference = text.lines().find_map(|line| line.strip_prefix("x-request-id: ")).unwrap().to_owned();
    let line = process.log_line(&reference);
    assert!(line.contains("/health/live") && !line.contains("canary"), "{line}");
}

#[test]
fn files_are_for_the_owner_only() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let process = Process::start(&data, &[]);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    assert_eq!(mode(&data.join("kontor.db")), 0o600);
    for entry in std::fs::read_dir(&data).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path) & 0o077, 0, "{} can be read by others", path.display());
    }
    drop(process);
}

#[test]
fn who_never_finishes_a_request_is_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), &[]);
    let mut slow = TcpStream::connect(process.address).unwrap();
    slow.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: he").unwrap();
    let mut answer = Vec::new();
    slow.read_to_end(&mut answer).expect("the service closes the connection by itself");
    assert!(!String::from_utf8_lossy(&answer).starts_with("HTTP/1.1 2"));
}
