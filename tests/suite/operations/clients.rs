//! Clients that are slow, silent or rude: each costs only itself.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use crate::support::Process;

const BEGUN: &str = "POST /api/v1/tokens HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

/// Sends these bytes and keeps the connection.
fn send(address: SocketAddr, bytes: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(bytes).unwrap();
    stream
}

/// Sends these bytes and reads to the end; the status, 0 where there was no answer.
fn status(address: SocketAddr, request: &str) -> u16 {
    let mut answer = Vec::new();
    let _ = send(address, request.as_bytes()).read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0)
}

#[test]
fn who_sends_slowly_takes_nobodys_place() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), &["--max-in-flight", "2"]);
    process.until_ready();
    let slow: Vec<TcpStream> = (0..20).map(|_| send(process.address, BEGUN.as_bytes())).collect();
    for _ in 0..20 {
        assert_eq!(process.ask(process.address, "GET /health/ready HTTP/1.1").0, 200);
    }
    // Each of them is let go in the end, and told why.
    for mut stream in slow {
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the service closes the connection by itself");
        let answer = String::from_utf8_lossy(&answer);
        assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("\"too_slow\""), "{answer}");
    }
}

/// Answered early, whoever has not sent the end of its body is let go too, whether or not it said how long it would be.
#[test]
fn who_is_answered_before_the_end_of_its_body_is_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), &[]);
    process.until_ready();
    let begun = |head: &str| format!("{head} HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n");
    let requests = [
        begun("GET /health/live") + "\r\n1\r\n{\r\n",
        begun("POST /nowhere") + "\r\n1\r\n{\r\n",
        begun("POST /api/v1/tokens") + "Content-Encoding: gzip\r\n\r\n1\r\n{\r\n",
        begun("POST /api/v1/tokens") + "Content-Type: application/json\r\n\r\n1\r\n{\r\n",
    ];
    let streams: Vec<TcpStream> =
        requests.iter().map(|request| send(process.address, request.as_bytes())).collect();
    for mut stream in streams {
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the service closes the connection by itself");
        assert!(answer.starts_with(b"HTTP/1.1 "));
    }
    // A body that ends is read as ever, and the connection goes on.
    let whole = begun("POST /api/v1/tokens") + "Content-Type: application/json\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    let again = "GET /health/live HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
    let mut answers = String::new();
    send(process.address, (whole + again).as_bytes()).read_to_string(&mut answers).unwrap();
    let statuses: Vec<&str> = answers.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect();
    assert_eq!(statuses, ["422", "200"], "{answers}");
}

#[test]
fn who_never_ends_does_not_keep_the_service_from_ending() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), &[]);
    let _stuck = send(process.address, BEGUN.as_bytes());
    let _silent = send(process.address, b"GET / HTTP/1.1\r\nHo");
    assert_eq!(process.ask(process.address, "GET /health/live HTTP/1.1").0, 200);
    process.terminate();
    assert_eq!(process.ended().code(), Some(0));
}

/// Probes and link checkers ask for the head only: the same status and headers as for the whole, and not a byte of the body.
#[test]
fn the_head_of_an_answer_can_be_had_alone() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), &[]);
    process.until_ready();
    for path in ["/", "/health/live", "/openapi.json", "/nowhere"] {
        let ask = |method: &str| {
            let request = format!("{method} {path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
            let mut answer = String::new();
            send(process.address, request.as_bytes()).read_to_string(&mut answer).unwrap();
            let (head, body) = answer.split_once("\r\n\r\n").expect("a head ends with an empty line");
            let told = |line: &&str| {
                ["HTTP/", "content-type", "content-length"].iter().any(|name| line.starts_with(name))
            };
            (head.lines().filter(told).map(str::to_owned).collect::<Vec<_>>(), body.len())
        };
        let ((whole, length), (head, nothing)) = (ask("GET"), ask("HEAD"));
        assert_eq!((head, nothing), (whole, 0), "{path}");
        assert!(length > 0, "{path}");
    }
}

/// What two readers could read differently, or nobody knows.
#[test]
fn doubtful_requests_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::start(folder.path(), &[]);
    let post = "POST /api/v1/tokens HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n";
    let get =
        |path: &str, headers: &str| format!("GET {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
    let many: String = (0..200).map(|number| format!("X-{number}: a\r\n")).collect();
    for (request, expected) in [
        (format!("{post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400),
        (format!("{post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}} "), 400),
        (format!("{post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"), 400),
        (format!("{post}Content-Length: 99999999999999999999\r\n\r\n{{}}"), 400),
        (get("/", "Host: here\r\nHost: there\r\n"), 400),
        (get("/", "Host: here\r\nX-A: a\0b\r\n"), 400),
        (get("/", &format!("Host: here\r\n{many}")), 431),
        (get("/../../etc/passwd", "Host: here\r\n"), 404),
        (get("/settings/x.css", "Host: here\r\n"), 404),
        (get("/sign-out", "Host: here\r\n"), 405),
        ("TRACE / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n".to_owned(), 405),
        ("BREW /api/v1/me HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n".to_owned(), 405),
    ] {
        assert_eq!(status(process.address, &request), expected, "{request:.120}");
    }
    // Two requests hidden in one are not answered twice.
    let hidden = format!(
        "{post}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: here\r\n\r\n"
    );
    assert_eq!(status(process.address, &hidden), 400);
}
