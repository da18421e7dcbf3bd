import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Prints, for each file and each of both profiles, how many checks were made and the rules that failed; JSON, a line each. */
class VeraPdf {
  public static void main(String[] paths) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String path : paths)
      for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A})
        try (var parser = Foundries.defaultInstance().createParser(new File(path), flavour);
            var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
          var result = validator.validate(parser);
          var failed = new java.util.TreeSet<String>();
          for (TestAssertion one : result.getTestAssertions())
            if (one.getStatus() == TestAssertion.Status.FAILED)
              failed.add('"' + one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + '"');
          System.out.printf(
              "{\"file\":\"%s\",\"profile\":\"%s\",\"checks\":%d,\"failed\":%s}%n",
              new File(path).getName(), flavour.getId(), result.getTotalAssertions(), failed);
        }
  }
}
