package dev.kontor.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.HashSet;
import java.util.Set;

/** Whether tokens of one issuer are to be believed. */
final class Verification {

    /** Of public keys alone: what anybody can know proves nothing as the secret of an HMAC. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Set<String> NEEDED = Set.of("sub", "iat", "exp");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * @param issuer who must have signed
     * @param audiences whom it must be for, one of these at least
     * @param keys the issuer's
     * @param clockSkewSeconds by how much clocks may differ
     */
    Verification(String issuer, Set<String> audiences, JWKSource<SecurityContext> keys, int clockSkewSeconds) {
        // a set that may be asked for null, which the library does
        var claims = new DefaultJWTClaimsVerifier<>(
                new HashSet<>(audiences),
                new JWTClaimsSet.Builder().issuer(issuer).build(),
                NEEDED,
                Set.of());
        claims.setMaxClockSkew(clockSkewSeconds);
        processor.setJWTClaimsSetVerifier(claims);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // what says that it is something else, such as the token of a sign-out, gives nobody access
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    }

    /**
     * What a token says.
     *
     * @throws InvalidTokenException if it is not to be believed
     */
    JWTClaimsSet claims(SignedJWT token) throws InvalidTokenException {
        try {
            return processor.process(token, null);
        } catch (BadJOSEException | JOSEException e) {
            throw new InvalidTokenException(String.valueOf(e.getMessage()), e);
        }
    }
}
