package dev.kontor.security.account;

import java.time.Duration;

/**
 * How many attempts to sign in may fail.
 *
 * @param kind what is counted: attempts on one account, or from one address
 * @param allowed after how many nothing is tried for a while
 * @param window after how long without one all are forgotten
 * @param firstWait for how long nothing is tried the first time; it doubles each time
 * @param longestWait for how long at most
 */
record AttemptLimit(String kind, int allowed, Duration window, Duration firstWait, Duration longestWait) {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** On one account. */
    static AttemptLimit ofAccount(int allowed, Duration firstWait) {
        return new AttemptLimit("account", allowed, Duration.ofDays(1), firstWait, LONGEST);
    }

    /** From one address: of all who sit behind it. */
    static AttemptLimit ofAddress(int allowed) {
        return new AttemptLimit("address", allowed, LONGEST, LONGEST, LONGEST);
    }
}
