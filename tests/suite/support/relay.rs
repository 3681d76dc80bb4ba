//! [`Relay`]: a mail relay that speaks SMTP on a port of this machine and does with each mail what the test tells it.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What the relay does with the next mail; it takes those on which nothing was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Answers the recipient with 451: later.
    NotNow,
    /// Answers the recipient with 550: never.
    Never,
    /// Takes the mail and falls silent before it says so.
    TakesAndBreaks,
    /// Never answers the greeting.
    Hangs,
}

/// A mail that arrived.
#[derive(Debug, Clone)]
pub struct Arrived {
    pub recipients: Vec<String>,
    /// As it came over the line, dots undoubled.
    pub text: String,
}

impl Arrived {
    /// A header's value, its folded lines joined.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.text.split("\r\n\r\n").next()?.replace("\r\n ", " ");
        let start = format!("{name}: ").to_lowercase();
        let line = head.split("\r\n").find(|line| line.to_lowercase().starts_with(&start));
        line.map(|line| line[start.len()..].to_owned())
    }
}

#[derive(Default)]
struct Seen {
    moods: VecDeque<Mood>,
    mails: Vec<Arrived>,
    commands: Vec<String>,
}

/// Listens until the test ends.
#[derive(Clone)]
pub struct Relay {
    pub address: SocketAddr,
    seen: Arc<Mutex<Seen>>,
}

impl Relay {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let relay = Self { address: listener.local_addr().unwrap(), seen: Arc::default() };
        let talking = relay.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let one = talking.clone();
                std::thread::spawn(move || one.talk(stream));
            }
        });
        relay
    }

    /// What to do with the next mails.
    pub fn will(&self, moods: &[Mood]) {
        self.seen.lock().unwrap().moods.extend(moods);
    }

    pub fn mails(&self) -> Vec<Arrived> {
        self.seen.lock().unwrap().mails.clone()
    }

    /// Every line that a client said, but for mails' texts.
    pub fn commands(&self) -> Vec<String> {
        self.seen.lock().unwrap().commands.clone()
    }

    /// One conversation; it ends when the client goes.
    fn talk(&self, stream: TcpStream) -> Option<()> {
        let mut lines = BufReader::new(stream.try_clone().ok()?).split(b'\n').map_while(Result::ok);
        let mut next =
            move || lines.next().map(|line| String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned());
        let say = |words: &str| (&stream).write_all(format!("{words}\r\n").as_bytes()).ok();
        if self.seen.lock().unwrap().moods.front() == Some(&Mood::Hangs) {
            self.seen.lock().unwrap().moods.pop_front();
            while next().is_some() {}
            return None;
        }
        say("220 relay.example")?;
        let mut recipients = Vec::new();
        let mut mood = None;
        while let Some(line) = next() {
            self.seen.lock().unwrap().commands.push(line.clone());
            match line.split([' ', ':']).next().unwrap_or_default().to_uppercase().as_str() {
                "EHLO" => say("250-relay.example\r\n250 AUTH PLAIN LOGIN")?,
                "MAIL" => {
                    mood = self.seen.lock().unwrap().moods.pop_front();
                    recipients.clear();
                    say("250 ok")?;
                }
                "RCPT" if mood == Some(Mood::NotNow) => say("451 later, please")?,
                "RCPT" if mood == Some(Mood::Never) => say("550 nobody of that name")?,
                "RCPT" => {
                    recipients.push(line["RCPT TO:".len()..].to_owned());
                    say("250 ok")?;
                }
                "DATA" => {
                    say("354 go on")?;
                    let mut text = String::new();
                    loop {
                        match next()?.as_str() {
                            "." => break,
                            line => text.push_str(&format!("{}\r\n", line.strip_prefix('.').unwrap_or(line))),
                        }
                    }
                    self.seen.lock().unwrap().mails.push(Arrived { recipients: recipients.clone(), text });
                    if mood == Some(Mood::TakesAndBreaks) {
                        return None;
                    }
                    say("250 taken")?;
                }
                "QUIT" => {
                    say("221 bye")?;
                    return None;
                }
                _ => say("250 ok")?,
            }
        }
        None
    }
}
