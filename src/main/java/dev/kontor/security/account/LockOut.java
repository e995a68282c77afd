package dev.kontor.security.account;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.security.identity.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has whoever guesses passwords wait: on one account, and from one address. */
@ApplicationScoped
public class LockOut {

    private Attempts attempts;
    private Transactions transactions;
    private AttemptLimit ofAccount;
    private AttemptLimit ofAddress;

    /** For the container's proxy. */
    protected LockOut() {}

    /**
     * @param attempts remembers them
     * @param transactions each attempt is counted in one of its own
     * @param failures after how many on an account it waits
     * @param firstWait how long then, in seconds; it doubles up to a quarter of an hour
     * @param ofOneAddress after how many from an address it waits; 0 for never, where a proxy makes all come from one
     */
    @Inject
    public LockOut(
            Attempts attempts,
            Transactions transactions,
            @ConfigProperty(name = "kontor.sign-in.failures", defaultValue = "5") int failures,
            @ConfigProperty(name = "kontor.sign-in.first-wait-seconds", defaultValue = "30") int firstWait,
            @ConfigProperty(name = "kontor.sign-in.failures-of-address", defaultValue = "100") int ofOneAddress) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.ofAccount = AttemptLimit.ofAccount(failures, Duration.ofSeconds(firstWait));
        this.ofAddress = AttemptLimit.ofAddress(ofOneAddress);
    }

    /**
     * Tries something, if neither the account nor the address has to wait.
     *
     * @param account what somebody wants to sign in as, whether there is such an account or not
     * @param address where they are
     * @param attempt what is tried; not in a transaction, because it takes long
     * @param succeeded whether it was right
     * @throws TooManyRequestsException if nothing may be tried; nothing was
     */
    <T> T guard(String account, String address, Supplier<T> attempt, Predicate<T> succeeded) {
        transactions.inNew(() -> {
            attempts.tidy();
            return true;
        });
        if (ofAddress.allowed() > 0) {
            begin(ofAddress, address);
        }
        begin(ofAccount, account);
        var result = attempt.get();
        if (succeeded.test(result)) {
            transactions.inNew(() -> {
                attempts.takeBack(ofAddress, address);
                attempts.forget(ofAccount, account);
                return true;
            });
        }
        return result;
    }

    private void begin(AttemptLimit limit, String subject) {
        transactions.inNew(() -> attempts.begin(limit, subject)).ifPresent(wait -> {
            throw TooManyRequestsException.toSignIn(wait);
        });
    }
}
