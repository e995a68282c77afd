package dev.kontor.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports of one Payara domain: all in a row from its base, as {@code asadmin create-domain --portbase}
 * lays them, but HTTP where it is wanted.
 *
 * @param base the first port of the row
 * @param http the port of the application
 */
record DomainPorts(int base, int http) {

    /** The base that the kept template was created with; no server ever listens there. */
    static final int TEMPLATE_BASE = 40_000;

    private static final int ADMIN = 48;
    private static final int HTTP = 80;
    private static final Pattern TEMPLATE_PORT = Pattern.compile("\"400(\\d\\d)\"");

    /** A free row, HTTP within it. */
    static DomainPorts free() {
        int base = Ports.freeBase();
        return new DomainPorts(base, base + HTTP);
    }

    /** A free row, HTTP on a port of its own. */
    static DomainPorts freeWithHttpOn(int http) {
        return new DomainPorts(Ports.freeBase(), http);
    }

    /** The port of the admin console and of asadmin. */
    int admin() {
        return base + ADMIN;
    }

    /** The template's domain.xml with these ports in place of its own. */
    String placedIn(String domainXml) {
        Matcher ports = TEMPLATE_PORT.matcher(domainXml);
        return ports.replaceAll(port -> "\"" + placed(Integer.parseInt(port.group(1))) + "\"");
    }

    private int placed(int offset) {
        return offset == HTTP ? http : base + offset;
    }
}
