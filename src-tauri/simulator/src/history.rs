//! What happened in a scenario, as a hash of all of it and, where somebody wants to read it, as lines.

/// Everything that happened, in order.
#[derive(Debug, Clone)]
pub struct History {
    hash: u64,
    lines: Option<Vec<String>>,
}

impl History {
    /// Nothing yet. `written`: the lines are kept, not only their hash.
    #[must_use]
    pub fn new(written: bool) -> History {
        // FNV-1a with 64 bits: the same on every machine, and enough to tell two runs apart.
        History { hash: 0xcbf2_9ce4_8422_2325, lines: written.then(Vec::new) }
    }

    /// Notes what happened.
    pub fn note(&mut self, what: &str) {
        self.bytes(what.as_bytes());
        self.bytes(b"\n");
        if let Some(lines) = &mut self.lines {
            lines.push(what.to_owned());
        }
    }

    /// Notes what would be too long to read.
    pub fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.hash = (self.hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// The same for the same run.
    #[must_use]
    pub fn hash(&self) -> u64 {
        self.hash
    }

    /// The lines, where they were kept.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        self.lines.as_deref().unwrap_or_default()
    }
}
