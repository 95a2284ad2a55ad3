package org.aisc.report;

/** How titles and names of a user are set in running text. */
interface Phrasing {
  /** A title as a quotation. */
  String title(String title);

  /** A name as the file has it. */
  String name(String name);

  /** For a terminal. */
  Phrasing PLAIN =
      new Phrasing() {
        @Override
        public String title(String title) {
          return "\"" + Columns.visible(title) + "\"";
        }

        @Override
        public String name(String name) {
          return Columns.visible(name);
        }
      };

  /** For Markdown. */
  Phrasing MARKDOWN =
      new Phrasing() {
        @Override
        public String title(String title) {
          return "“" + Markdown.text(title) + "”";
        }

        @Override
        public String name(String name) {
          return Markdown.name(name);
        }
      };
}
