-- How a letter's answer reached us: brought by the courier or read from a file, or noted by hand after a call or from a paper.
ALTER TABLE handovers ADD COLUMN answered_how text CHECK (answered_how IN ('COURIER', 'FILE', 'PHONE', 'PAPER'));
