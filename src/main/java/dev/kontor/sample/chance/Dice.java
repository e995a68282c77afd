package dev.kontor.sample.chance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chance: the same seed always gives the same throws, on every machine, since the algorithm is one that Java specifies.
 * For one thread.
 */
public final class Dice {

    private static final String ALGORITHM = "L64X128MixRandom";
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final RandomGenerator random;

    /** @param seed which chance */
    public Dice(long seed) {
        this.random = RandomGeneratorFactory.of(ALGORITHM).create(seed);
    }

    /** A number from one to another, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** At least 0, below 1. */
    public double fraction() {
        return random.nextDouble();
    }

    /** Whether something happens that happens so often. */
    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of them, each as likely as the others. */
    public <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * One of them, the first ones far more often: with a power of 3 the first eighth of all is taken half of the time.
     *
     * @param power from 1, which prefers none
     */
    public <T> T earlyOneOf(List<T> all, int power) {
        return all.get((int) (all.size() * Math.pow(random.nextDouble(), power)));
    }

    /** A number that is mostly near the middle and sometimes far above: what things cost, how long they take. */
    public double around(double middle, double spread) {
        return middle * Math.exp(spread * random.nextGaussian());
    }

    /** An id as those that are drawn elsewhere, a UUIDv7 of a time; its random bits are those of the dice. */
    public UUID id(Instant time) {
        long high = (time.toEpochMilli() << 16) | VERSION_7 | (random.nextLong() & 0xFFFL);
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }

    /** A text in which each {@code #} of the form is a digit and each {@code A} at its end a letter. */
    public String filled(String form) {
        var text = new StringBuilder(form);
        int letters = form.endsWith("AA") ? form.length() - 2 : form.length();
        for (int place = 0; place < text.length(); place++) {
            if (text.charAt(place) == '#') {
                text.setCharAt(place, (char) ('0' + random.nextInt(10)));
            } else if (place >= letters) {
                text.setCharAt(place, (char) ('A' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
