package dev.kontor.eventstore.testing;

import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether a model makes the same state of the same facts each time: what decisions, snapshots and temporal queries rest
 * on. It finds a clock that was asked, something remembered from fold to fold, and a state that is changed where a new
 * one is due.
 */
public final class FoldReplay {

    private FoldReplay() {}

    /**
     * Where two folds of the same facts differ; none if they nowhere do.
     *
     * @param model tried
     * @param facts in the order of the log
     */
    public static List<String> differences(ContextModel<?> model, List<EventEnvelope> facts) {
        var differences = new ArrayList<String>();
        var first = model.fold(facts);
        var second = model.fold(facts);
        if (!Objects.equals(first, second)) {
            differences.add("The whole gives first %s, then %s.".formatted(first, second));
        }
        if (model instanceof DecisionModel<?> steps) {
            differences.addAll(stepByStep(steps, facts));
        }
        return differences;
    }

    private static <S> List<String> stepByStep(DecisionModel<S> model, List<EventEnvelope> facts) {
        var states = new ArrayList<S>();
        var hashes = new ArrayList<Integer>();
        fold(model, facts, states, hashes);
        var differences = new ArrayList<String>();
        if (!states.stream().map(Objects::hashCode).toList().equals(hashes)) {
            differences.add("A state is not what it was when it was made: a step has changed it in place.");
        }
        S state = model.initial();
        int step = 0;
        for (EventEnvelope fact : facts) {
            if (model.query().matches(fact)) {
                state = model.apply(state, fact.event());
                if (!Objects.equals(state, states.get(step))) {
                    differences.add("The fact at position %d gives first %s, then %s."
                            .formatted(fact.position(), states.get(step), state));
                }
                step++;
            }
        }
        return differences;
    }

    private static <S> void fold(
            DecisionModel<S> model, List<EventEnvelope> facts, List<S> states, List<Integer> hashes) {
        S state = model.initial();
        for (EventEnvelope fact : facts) {
            if (model.query().matches(fact)) {
                state = model.apply(state, fact.event());
                states.add(state);
                hashes.add(Objects.hashCode(state));
            }
        }
    }
}
