//! The program itself, started as an operator does, for what only a process shows: signals, listeners, files, refusals.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_kontor");
/// How long a test waits for something that must happen. Not a promise: it only ends a test that hangs.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running service. Killed when dropped.
pub struct Process {
    child: Child,
    log: Receiver<String>,
    seen: VecDeque<String>,
    pub address: SocketAddr,
}

impl Process {
    /// Starts the service on a free port with this data folder and waits until it listens.
    pub fn start(data: &Path, words: &[&str]) -> Self {
        let mut child = command(data, words).stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let (sender, log) = channel();
        let lines = BufReader::new(child.stderr.take().unwrap());
        std::thread::spawn(move || {
            lines.lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
        });
        let nowhere = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut process = Self { child, log, seen: VecDeque::new(), address: nowhere };
        process.address = process.address_in("\"message\":\"listening\"");
        process
    }

    /// Waits until it says that it is ready: the database answers, and there is a first ranking.
    #[track_caller]
    pub fn until_ready(&self) {
        let begun = std::time::Instant::now();
        while self.ask(self.address, "GET /health/ready HTTP/1.1").0 != 200 {
            assert!(begun.elapsed() < PATIENCE, "it never became ready");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }

    /// The address in the first line of the log that holds these words.
    #[track_caller]
    pub fn address_in(&mut self, words: &str) -> SocketAddr {
        let line = self.log_line(words);
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        value["address"].as_str().unwrap().parse().unwrap()
    }

    /// Waits for a line of the log that holds these words.
    #[track_caller]
    pub fn log_line(&mut self, words: &str) -> String {
        if let Some(line) = self.seen.iter().find(|line| line.contains(words)) {
            return line.clone();
        }
        while let Ok(line) = self.log.recv_timeout(PATIENCE) {
            self.seen.push_back(line.clone());
            if line.contains(words) {
                return line;
            }
        }
        panic!("the log never said {words}; it said:\n{}", Vec::from(self.seen.clone()).join("\n"));
    }

    /// Asks it to stop, as an operator or an orchestrator does.
    pub fn terminate(&self) {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    /// Kills it, as a power cut or the system would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for the end.
    #[track_caller]
    pub fn ended(mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("it still runs");
    }

    /// One request over a connection of its own; status and everything that came back.
    pub fn ask(&self, address: SocketAddr, head: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "{head}\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = Vec::new();
        stream.read_to_end(&mut text).unwrap();
        let text = String::from_utf8_lossy(&text).into_owned();
        let status = text.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
        (status, text)
    }
}

/// A whole request over a connection of its own: status, headers and body of the answer. `None` where the connection broke.
pub fn exchange(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Option<(u16, String)> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = body.len();
    let head = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}");
    write!(stream, "{head}Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}").ok()?;
    let mut text = Vec::new();
    stream.read_to_end(&mut text).ok()?;
    let text = String::from_utf8_lossy(&text).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    // An answer that was cut is none.
    let whole = head
        .lines()
        .find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse::<usize>().ok());
    if whole.is_some_and(|length| length != body.len()) {
        return None;
    }
    Some((head.split(' ').nth(1)?.parse().ok()?, body.to_owned()))
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command of the program that is expected to end by itself; one that does not is ended after a while.
#[track_caller]
pub fn finished(data: &Path, words: &[&str]) -> Output {
    let mut child = command(data, words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let end = Instant::now() + PATIENCE;
    while child.try_wait().unwrap().is_none() {
        if Instant::now() > end {
            child.kill().unwrap();
            let said = child.wait_with_output().unwrap();
            panic!("{words:?} did not end: {}", String::from_utf8_lossy(&said.stderr));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.wait_with_output().unwrap()
}

fn command(data: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(words).arg("--data-dir").arg(data).stdin(Stdio::null());
    if !words.contains(&"--listen") {
        command.args(["--listen", "127.0.0.1:0"]);
    }
    for setting in ["DATABASE_URL", "KONTOR_PUBLIC_URL", "KONTOR_LOG", "KONTOR_SIGNING_KEY_FILE"] {
        command.env_remove(setting);
    }
    command
}
