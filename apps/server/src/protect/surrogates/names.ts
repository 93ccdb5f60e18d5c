/** Common names by language and gender, and streets and cities: the stock of people who do not exist. */

export type Locale = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl';
export type Gender = 'female' | 'male';

interface Stock {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
  readonly streets: readonly string[];
  readonly cities: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ');
const phrases = (text: string): readonly string[] => text.split(', ');

export const STOCK: Readonly<Record<Locale, Stock>> = {
  en: {
    female: list(
      'Alice Amelia Amy Beth Carol Charlotte Claire Daisy Diana Edith Eleanor Ellen Emily Emma Fiona Florence Grace Hannah Harriet Heather Holly Imogen Isla Jane Jessica Joan Kate Laura Lily Lucy Margaret Megan Olivia Phoebe Poppy Rachel Rebecca Ruth Sophie Zoe',
    ),
    male: list(
      'Adam Aidan Alan Albert Alfie Andrew Arthur Barry Brian Callum Charles Colin Connor David Edward Ethan Frank Gareth George Graham Harry Henry Hugh Jack James Jonathan Keith Kevin Leonard Matthew Nigel Oliver Patrick Peter Philip Robert Ryan Simon Stuart William',
    ),
    family: list(
      'Abbott Adams Allen Atkinson Bailey Barker Bennett Bradley Brooks Butler Carter Chapman Clarke Cooper Cox Davies Dixon Ellis Fisher Foster Gibson Graham Harper Harris Hughes Jenkins Lawson Marshall Mason Newton Palmer Parker Porter Reynolds Shaw Stone Turner Walsh Webb Wright',
    ),
    streets: phrases(
      'Church Lane, Mill Road, Station Road, Park Avenue, Orchard Close, Victoria Street, Queens Road, Kings Lane, Green Lane, Manor Road, Chestnut Avenue, Bridge Street',
    ),
    cities: list('Ashford Bedford Bristol Carlisle Derby Exeter Lincoln Norwich Oxford Preston Swindon York'),
  },
  de: {
    female: list(
      'Andrea Anja Anke Antje Barbara Bettina Birgit Britta Carola Christa Claudia Cornelia Doris Elke Erika Eva Frauke Gisela Greta Heike Helga Ilse Ingrid Johanna Jutta Karin Katrin Lena Lisa Luise Marlene Martina Monika Nadine Petra Renate Sabine Silke Ulrike Ute',
    ),
    male: list(
      'Achim Albrecht Andreas Bernd Carsten Christian Clemens Detlef Dieter Dirk Eberhard Erik Florian Friedrich Gerd Gerhard Gregor Günter Hartmut Heiko Heinrich Helmut Holger Ingo Jan Jochen Jörg Karsten Klaus Konrad Lars Lothar Ludwig Manfred Norbert Rainer Rolf Sven Uwe Volker',
    ),
    family: list(
      'Ahrens Albrecht Arnold Bauer Beck Becker Berger Böhm Brandt Busch Dietrich Engel Fischer Frank Fuchs Günther Hahn Hartmann Heinrich Herrmann Hoffmann Horn Huber Jung Kaiser Keller Koch Krause Krüger Lange Lehmann Lorenz Ludwig Maier Otto Pohl Richter Roth Sommer Vogel',
    ),
    streets: phrases(
      'Ahornweg, Bahnhofstraße, Bergstraße, Birkenweg, Buchenallee, Dorfstraße, Gartenstraße, Kirchgasse, Lindenweg, Mühlenweg, Parkstraße, Rosenweg',
    ),
    cities: list('Augsburg Bochum Bremen Erfurt Freiburg Göttingen Kassel Kiel Lübeck Mainz Rostock Ulm'),
  },
  fr: {
    female: list(
      'Adèle Agathe Agnès Alice Amandine Aurélie Béatrice Brigitte Camille Caroline Catherine Cécile Chantal Chloé Christine Claire Clémence Colette Corinne Delphine Élise Élodie Florence Françoise Geneviève Hélène Inès Isabelle Jeanne Juliette Laure Louise Margaux Martine Monique Nathalie Odile Pauline Sylvie Valérie',
    ),
    male: list(
      'Alain Antoine Arnaud Baptiste Benoît Bernard Bruno Cédric Christophe Clément Cyril Damien Denis Didier Émile Étienne Fabien Fabrice François Gaspard Gérard Gilles Guillaume Guy Henri Hugo Jacques Jérôme Julien Laurent Luc Marc Mathieu Maurice Nicolas Olivier Pascal Philippe Sébastien Thierry',
    ),
    family: list(
      'Aubert Barbier Benoit Bertrand Blanchard Bonnet Bouvier Brunet Carpentier Chevalier Clément Colin Dufour Dumas Dupuis Durand Fabre Fontaine Fournier Garnier Gauthier Girard Guérin Lambert Leclerc Lefèvre Legrand Lemaire Marchand Mercier Meunier Michel Moreau Moulin Perrin Renard Rousseau Roussel Vidal Vincent',
    ),
    streets: phrases(
      'rue des Lilas, rue du Moulin, avenue de la Gare, rue Victor Hugo, rue des Écoles, place du Marché, rue de la Fontaine, chemin des Vignes, rue Pasteur, boulevard Voltaire, rue des Jardins, allée des Tilleuls',
    ),
    cities: list('Amiens Angers Annecy Bordeaux Caen Dijon Limoges Metz Nantes Reims Rouen Tours'),
  },
  es: {
    female: list(
      'Adriana Alba Alicia Amparo Ana Ángela Beatriz Blanca Carla Carmen Carolina Clara Consuelo Cristina Dolores Elena Esther Eva Gloria Inés Irene Isabel Josefina Julia Lorena Lucía Luisa Marta Mercedes Miriam Nuria Olga Patricia Pilar Raquel Rocío Rosa Silvia Susana Yolanda',
    ),
    male: list(
      'Adrián Agustín Alberto Alejandro Alfonso Álvaro Andrés Ángel Antonio Arturo Carlos César Diego Eduardo Emilio Enrique Ernesto Esteban Felipe Fernando Francisco Gabriel Gonzalo Guillermo Héctor Hugo Ignacio Iván Jaime Javier Joaquín Jorge Juan Julio Manuel Marcos Miguel Óscar Pablo Ramón',
    ),
    family: list(
      'Aguilar Alonso Blanco Cabrera Calvo Campos Cano Castillo Castro Cortés Cruz Delgado Díaz Domínguez Fuentes Gallego Garrido Gil Guerrero Herrera Ibáñez Iglesias León Lozano Marín Medina Méndez Molina Morales Moreno Navarro Nieto Ortega Peña Prieto Ramos Reyes Rubio Santos Vega',
    ),
    streets: phrases(
      'Calle Mayor, Calle del Sol, Avenida de la Paz, Calle Real, Calle de la Luna, Plaza Nueva, Calle San Juan, Calle Cervantes, Paseo del Río, Calle Jardines, Calle Goya, Calle del Olmo',
    ),
    cities: list(
      'Burgos Cáceres Córdoba Granada Huesca León Málaga Oviedo Salamanca Segovia Toledo Zaragoza',
    ),
  },
  it: {
    female: list(
      'Alessandra Alessia Angela Anna Antonella Arianna Barbara Beatrice Bianca Carla Caterina Chiara Cinzia Claudia Cristina Daniela Donatella Elena Elisa Emanuela Federica Francesca Gabriella Giada Ginevra Giorgia Giulia Ilaria Lucia Luisa Maria Marina Martina Michela Nicoletta Paola Roberta Serena Silvia Valentina',
    ),
    male: list(
      'Alberto Alessandro Alfredo Angelo Antonio Bruno Carlo Claudio Cristiano Daniele Dario Davide Domenico Edoardo Emanuele Enrico Enzo Fabio Federico Filippo Francesco Franco Gabriele Giacomo Gianni Giorgio Giovanni Giuseppe Guido Lorenzo Luca Luigi Marco Mario Massimo Matteo Paolo Pietro Riccardo Stefano',
    ),
    family: list(
      'Amato Barbieri Basile Battaglia Bellini Bernardi Bianchi Bruno Caruso Cattaneo Colombo Conte Conti Costa Esposito Fabbri Ferrara Ferrari Ferri Fontana Gallo Galli Gentile Giordano Greco Leone Lombardi Longo Mancini Marchetti Mariani Marino Martini Moretti Orlando Pellegrini Ricci Rinaldi Serra Villa',
    ),
    streets: phrases(
      'Via Garibaldi, Via Dante, Via Verdi, Via Mazzini, Corso Italia, Via della Pace, Piazza del Duomo, Via dei Mille, Via San Marco, Via Leopardi, Viale dei Pini, Via del Mulino',
    ),
    cities: list('Ancona Bergamo Cremona Ferrara Lecce Lucca Mantova Modena Parma Pisa Siena Verona'),
  },
  nl: {
    female: list(
      'Aafke Annelies Anouk Bianca Brechtje Carla Corrie Elly Els Esmee Eva Femke Fleur Floor Gerda Greetje Hanneke Ilse Ineke Ingrid Janneke Jolanda Josien Karin Lieke Lotte Maaike Marijke Marleen Mieke Mirjam Nienke Noor Petra Roos Sanne Saskia Tineke Wendy Yvonne',
    ),
    male: list(
      'Aart Arjan Bart Bas Bram Cees Coen Daan Dirk Erik Evert Frans Freek Gerrit Gijs Hans Harm Henk Hugo Jaap Jasper Jeroen Joost Joris Kees Koen Lars Maarten Marcel Niels Pieter Rik Rob Ruud Sander Sjoerd Teun Thijs Willem Wouter',
    ),
    family: list(
      'Bakker Blom Boer Bos Bosch Brouwer Dekker Dijkstra Driessen Evers Gerritsen Groen Hendriks Hermans Hoekstra Huisman Jacobs Jansen Jonker Kok Koster Kramer Kuipers Leeuwen Maas Meijer Molenaar Mulder Peeters Postma Prins Schouten Smits Timmermans Veenstra Verhoeven Visser Vos Willems Wolters',
    ),
    streets: phrases(
      'Dorpsstraat, Kerkstraat, Molenweg, Schoolstraat, Beukenlaan, Eikenlaan, Stationsweg, Nieuwstraat, Parklaan, Julianastraat, Lindelaan, Wilgenstraat',
    ),
    cities: list('Almelo Alkmaar Breda Delft Deventer Gouda Groningen Hengelo Leiden Tilburg Zeist Zwolle'),
  },
};

export const LOCALES = Object.keys(STOCK) as readonly Locale[];
