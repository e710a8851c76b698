-- Who still lacks a test as the end comes is asked of everybody on the today board: found without walking past all temperatures.
CREATE INDEX observations_tests ON observations (township, follow_up) WHERE kind IN ('SAMPLE', 'RESULT', 'EXCUSE') AND NOT superseded;
