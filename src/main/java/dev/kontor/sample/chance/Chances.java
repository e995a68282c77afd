package dev.kontor.sample.chance;

import java.util.ArrayList;
import java.util.List;

/** Several things of which one is drawn, each as often as its weight says. */
public final class Chances<T> {

    private final List<T> things = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double sum;

    /** Adds a thing. */
    public Chances<T> add(double weight, T thing) {
        sum += weight;
        things.add(thing);
        upTo.add(sum);
        return this;
    }

    /** One of them. */
    public T draw(Dice dice) {
        double drawn = dice.fraction() * sum;
        int place = 0;
        while (place < things.size() - 1 && upTo.get(place) <= drawn) {
            place++;
        }
        return things.get(place);
    }
}
