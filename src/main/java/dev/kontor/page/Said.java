package dev.kontor.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page has to say to who used it: what was done, and what is wrong with which field. */
@Named
@RequestScoped
public class Said {

    /** The place of what concerns no field. */
    public static final String WHOLE = "whole";

    private final Map<String, String> problems = new LinkedHashMap<>();
    private String notice = "";

    /** For CDI. */
    public Said() {}

    /** Says what is wrong at a field, beside what was said of it already. */
    public void problem(String place, String text) {
        problems.merge(place, text, (before, more) -> before + " " + more);
    }

    /** What is wrong at a field; empty if nothing is. */
    public String at(String place) {
        return problems.getOrDefault(place, "");
    }

    /** Whether something is wrong at a field. */
    public boolean wrong(String place) {
        return problems.containsKey(place);
    }

    /** What was done; empty if nothing was. */
    public String getNotice() {
        return notice;
    }

    /** Says what was done. */
    public void done(String text) {
        notice = text;
    }
}
