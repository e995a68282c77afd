package dev.kontor.sample.story;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.sample.chance.Dice;
import dev.kontor.sample.chance.Words;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of people, firms and places, German and English, and addresses that nobody else has. */
final class Names {

    private static final double GERMAN = .6;

    /** In which of the two languages somebody is called. */
    enum Tongue {
        DE,
        EN;

        private String of(String list) {
            return list + "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody is called. */
    record PersonName(String given, String family) {
        @Override
        public String toString() {
            return given + " " + family;
        }
    }

    /** What a firm is called, what it does, and where it is on the net. */
    record FirmName(String name, String industry, String domain) {}

    private final Dice dice;
    private final Words words;
    /** How often a local part or a domain was wanted already. */
    private final Map<String, Integer> taken = new HashMap<>();

    Names(Dice dice, Words words) {
        this.dice = dice;
        this.words = words;
    }

    /** One of a list of words. */
    String of(String list) {
        return dice.oneOf(words.of(list));
    }

    Tongue tongue() {
        return dice.happens(GERMAN) ? Tongue.DE : Tongue.EN;
    }

    PersonName person(Tongue tongue) {
        var family = of(tongue.of("family"));
        boolean both = tongue == Tongue.DE && dice.happens(.02);
        return new PersonName(of(tongue.of("given")), both ? family + "-" + of(tongue.of("family")) : family);
    }

    FirmName firm(Tongue tongue) {
        var trade = of(tongue.of("company.second")).split(";", -1);
        var called = dice.happens(.35) ? of(tongue.of("family")) : of(tongue.of("company.first"));
        var brand = called + " " + trade[0];
        return new FirmName(brand + " " + of(tongue.of("company.form")), trade[1], unique(plain(brand)) + ".example");
    }

    /** An authority, such as the finance office of a town. */
    String authority(Tongue tongue, PostalAddress place) {
        return tongue == Tongue.DE ? of("authority.de") + " " + place.city() : place.city() + " " + of("authority.en");
    }

    PostalAddress address(Tongue tongue) {
        var city = (of(tongue.of("city")) + " ").split(";", -1);
        var street = of(tongue.of("street"));
        int number = 1 + (int) dice.around(20, .8);
        return new PostalAddress(
                tongue == Tongue.DE ? street + " " + number : number + " " + street,
                dice.filled(city[2].strip()),
                city[0],
                city[1]);
    }

    /** An address at a domain that nobody was given before. */
    EmailAddress email(PersonName name, String domain) {
        var local = plain(name.given()) + "." + plain(name.family());
        int times = taken.merge(local + "@" + domain, 1, Integer::sum);
        return new EmailAddress(local + (times == 1 ? "" : Integer.toString(times)) + "@" + domain);
    }

    /** A number from the ranges that are kept for films: nobody answers. */
    String phone(Tongue tongue) {
        return dice.filled(tongue == Tongue.DE ? "+49 30 23125 ###" : "+44 20 7946 0###");
    }

    private String unique(String name) {
        int times = taken.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + "-" + times;
    }

    /** In the letters that addresses have. */
    private static String plain(String name) {
        var german = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(german, Normalizer.Form.NFD)
                .replaceAll("[^a-z -]", "")
                .strip()
                .replace(' ', '-');
    }
}
