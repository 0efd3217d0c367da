"""Europass's forms as people print them: that of 2013 with a grid of levels, and the newer one with levels in rows."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

Words = Mapping[str, str]
Form = Callable[[Path, Words, Sequence[Sequence[str]]], None]
_WIDTH, _HEIGHT = A4
_LEFT, _BESIDE, _STEP = 40.0, 175.0, 13.0
_CELLS = (175.0, 245.0, 305.0, 395.0, 485.0)
_HALVES = (195.0, 340.0, 490.0)

ENGLISH: Words = {
    "personal": "PERSONAL INFORMATION", "about": "About me", "work": "WORK EXPERIENCE", "present": "Present",
    "education": "EDUCATION AND TRAINING", "skills": "PERSONAL SKILLS", "languages": "LANGUAGE SKILLS",
    "mother": "Mother tongue(s)", "other": "Other language(s)", "grid": "UNDERSTANDING|SPEAKING|WRITING",
    "modes": "Listening|Reading|Spoken interaction|Spoken production|",
    "rows": "Listening|Reading|Writing|Spoken production|Spoken interaction",
    "levels": "Levels: A1 and A2: Basic user - B1 and B2: Independent user - C1 and C2: Proficient user",
    "frame": "Common European Framework of Reference for Languages",
    "digital": "Digital skills", "managing": "Organisational / managerial skills", "driving": "Driving licence",
    "first": "German", "second": "English", "third": "French", "certificates": "Certificates",
    "name": "Anna Beispiel", "title": "Project manager", "study": "Master of Science, Informatics",
    "born": "Date of birth", "nationality": "Nationality", "phone": "Phone number", "mail": "Email address",
    "address": "Address", "city": "City", "country": "Country", "area": "Field of study", "eqf": "EQF level 7",
    "level": "Mother tongue", "now": "Current", "level_in": "Level in EQF",
    "land": "Germany", "told": "Led the launch of a web shop with three suppliers",
}  # fmt: skip
GERMAN: Words = {
    **ENGLISH,
    "personal": "PERSÖNLICHE DATEN", "about": "Über mich", "work": "BERUFSERFAHRUNG", "present": "heute",
    "education": "SCHUL- UND BERUFSBILDUNG", "skills": "PERSÖNLICHE FÄHIGKEITEN", "languages": "SPRACHKENNTNISSE",
    "mother": "Muttersprache(n)", "other": "Weitere Sprache(n)", "grid": "VERSTEHEN|SPRECHEN|SCHREIBEN",
    "modes": "Hören|Lesen|An Gesprächen teilnehmen|Zusammenhängendes Sprechen|",
    "rows": "Hören|Lesen|Schreiben|Zusammenhängendes Sprechen|An Gesprächen teilnehmen",
    "levels": "Niveaustufen: A1 und A2: Elementare Sprachverwendung - B1 und B2: Selbstständige Sprachverwendung - "
    "C1 und C2: Kompetente Sprachverwendung",
    "frame": "Gemeinsamer Europäischer Referenzrahmen für Sprachen",
    "digital": "Digitale Kompetenzen", "managing": "Organisations- und Führungstalent", "driving": "Führerschein",
    "first": "Deutsch", "second": "Englisch", "third": "Französisch", "certificates": "Zertifikate",
    "title": "Projektleiterin", "study": "Master of Science, Informatik",
    "born": "Geburtsdatum", "nationality": "Staatsangehörigkeit", "phone": "Telefonnummer", "mail": "E-Mail-Adresse",
    "address": "Adresse", "city": "Ort", "country": "Land", "area": "Studienfach", "eqf": "EQR-Niveau 7",
    "level": "Muttersprache", "now": "Aktuell", "level_in": "Niveau im EQR",
    "land": "Deutschland", "told": "Einführung eines Webshops mit drei Lieferanten geleitet",
}  # fmt: skip
FRENCH: Words = {
    **ENGLISH,
    "personal": "INFORMATIONS PERSONNELLES", "about": "À propos de moi", "work": "EXPÉRIENCE PROFESSIONNELLE",
    "present": "à présent", "education": "ÉDUCATION ET FORMATION", "skills": "COMPÉTENCES PERSONNELLES",
    "languages": "COMPÉTENCES LINGUISTIQUES", "mother": "Langue(s) maternelle(s)", "other": "Autre(s) langue(s)",
    "grid": "COMPRENDRE|PARLER|ÉCRIRE",
    "modes": "Écouter|Lire|Prendre part à une conversation|S'exprimer oralement en continu|",
    "rows": "Compréhension orale|Compréhension écrite|Expression écrite|Production orale|Interaction orale",
    "levels": "Niveaux: A1 et A2: Utilisateur élémentaire - B1 et B2: Utilisateur indépendant - "
    "C1 et C2: Utilisateur expérimenté",
    "frame": "Cadre européen commun de référence pour les langues",
    "digital": "Compétences numériques", "managing": "Compétences organisationnelles / managériales",
    "driving": "Permis de conduire", "first": "Français", "second": "Anglais", "third": "Allemand",
    "certificates": "Certificats", "title": "Cheffe de projet", "study": "Master en informatique",
    "born": "Date de naissance", "nationality": "Nationalité", "phone": "Numéro de téléphone",
    "mail": "Adresse électronique", "address": "Adresse", "city": "Ville", "country": "Pays",
    "area": "Domaine d’étude", "eqf": "Niveau CEC 7", "level": "Langue maternelle", "now": "Aujourd’hui",
    "land": "Allemagne", "level_in": "Niveau CEC", "told": "Lancement d'une boutique en ligne avec trois fournisseurs",
}  # fmt: skip
SPANISH: Words = {
    **ENGLISH,
    "personal": "INFORMACIÓN PERSONAL", "about": "Acerca de mí", "work": "EXPERIENCIA PROFESIONAL",
    "present": "Presente", "education": "EDUCACIÓN Y FORMACIÓN", "skills": "COMPETENCIAS PERSONALES",
    "languages": "COMPETENCIAS LINGÜÍSTICAS", "mother": "Lengua materna", "other": "Otros idiomas",
    "grid": "COMPRENDER|HABLAR|EXPRESIÓN ESCRITA",
    "modes": "Comprensión auditiva|Comprensión de lectura|Interacción oral|Expresión oral|",
    "rows": "Comprensión auditiva|Comprensión de lectura|Expresión escrita|Producción oral|Interacción oral",
    "levels": "Niveles: A1 y A2: usuario básico - B1 y B2: usuario independiente - C1 y C2: usuario competente",
    "frame": "Marco común europeo de referencia para las lenguas",
    "digital": "Competencias digitales", "managing": "Competencias de organización / gestión",
    "driving": "Permiso de conducir", "first": "Español", "second": "Inglés", "third": "Alemán",
    "certificates": "Certificados", "title": "Jefa de proyecto", "study": "Máster en Informática",
    "born": "Fecha de nacimiento", "nationality": "Nacionalidad", "phone": "Número de teléfono",
    "mail": "Dirección de correo electrónico", "address": "Dirección", "city": "Localidad", "country": "País",
    "area": "Campo de estudio", "eqf": "Nivel MEC 7", "level": "Lengua materna", "now": "Actual",
    "land": "Alemania", "level_in": "Nivel MEC", "told": "Lanzamiento de una tienda en línea con tres proveedores",
}  # fmt: skip
LANGUAGES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}


class Paper:
    """A page written from above to below."""

    def __init__(self, path: Path) -> None:
        self.canvas = Canvas(str(path), pagesize=A4, invariant=1, initialFontName="Helvetica")
        self.y = _HEIGHT - 50

    def put(self, *texts: tuple[float, str], size: float = 9, bold: bool = False, step: float = _STEP) -> None:
        for left, text in texts:
            label = len(texts) > 1 and left == _LEFT  # the form sets what stands at the left smaller
            self.canvas.setFont("Helvetica-Bold" if bold and not label else "Helvetica", 8 if label else size)
            self.canvas.drawString(left, self.y, text)
        self.y -= step

    def heading(self, text: str, left: float = _LEFT) -> None:
        self.y -= 10
        self.put((left, text), size=10, bold=True, step=16)


def form_of_2013(path: Path, words: Words, levels: Sequence[Sequence[str]], date: str = "09/2015") -> None:
    """Labels at the left, and a table with a column for each part of speaking a language."""
    paper = Paper(path)
    paper.put((_LEFT, "Curriculum vitae"), size=12, bold=True, step=22)
    paper.put((_LEFT, words["personal"]), (_BESIDE, words["name"]), size=13, bold=True, step=18)
    paper.put((_BESIDE, "Hauptstr. 1, 10115 Berlin"))
    paper.put((_BESIDE, "+49 151 1234567"))
    paper.put((_BESIDE, "anna@example.org"))
    paper.put((_BESIDE, f"{words['born']} 01/01/1985 | {words['nationality']} {words['land']}"))
    paper.heading(words["work"])
    for start, end, firm in ((date, words["present"], "Kranz AG"), ("03/2010", "08/2015", "Mill GmbH")):
        paper.put((_LEFT, f"{start} – {end}"), (_BESIDE, words["title"]), bold=True)
        paper.put((_BESIDE, f"{firm}, Berlin"))
        paper.put((_BESIDE, f"• {words['told']}"), step=20)
    paper.heading(words["education"])
    paper.put((_LEFT, "10/2004 – 09/2009"), (_BESIDE, words["study"]), (500, words["eqf"]))
    paper.put((_BESIDE, "Technische Universität Berlin"))
    paper.heading(words["skills"])
    _grid(paper, words, levels)
    paper.y -= 10
    paper.put((_LEFT, words["managing"]), (_BESIDE, "Leadership, Budgeting"), step=20)
    paper.put((_LEFT, words["digital"]), (_BESIDE, "Jira, Confluence, MS Project"), step=20)
    paper.put((_LEFT, words["driving"]), (_BESIDE, "B"), step=20)
    paper.canvas.save()


def _grid(paper: Paper, words: Words, levels: Sequence[Sequence[str]]) -> None:
    paper.put((_LEFT, words["mother"]), (_BESIDE, words["first"]), step=20)
    paper.put((_LEFT, words["other"]), *zip(_HALVES, words["grid"].split("|"), strict=True), size=7.5)
    paper.put(*zip(_CELLS, words["modes"].split("|"), strict=True), size=6, step=16)
    for name, each in zip((words["second"], words["third"]), levels, strict=False):
        paper.put((_LEFT, name), *zip((195, 262, 335, 425, 505), each, strict=True), step=16)
    paper.put((_BESIDE, words["levels"]), size=6, step=9)
    paper.put((_BESIDE, words["frame"]), size=6)


def newer_form(path: Path, words: Words, levels: Sequence[Sequence[str]], date: str = "01/09/2015") -> None:
    """Times in brackets before the titles, and the levels of each language in two rows."""
    paper = Paper(path)
    paper.put((_LEFT, words["name"]), size=18, bold=True, step=24)
    born = f"{words['born']}: 01/01/1985 | {words['nationality']}: {words['land']}"
    paper.put((_LEFT, f"{born} | {words['phone']}: (+49) 1511234567"))
    paper.put((_LEFT, f"{words['mail']}: anna@example.org"))
    paper.put((_LEFT, f"{words['address']}: Hauptstr. 1, 10115, Berlin"))
    paper.heading(words["work"])
    for start, end, firm in ((date, words["now"], "Kranz AG"), ("01/03/2010", "31/08/2015", "Mill GmbH")):
        paper.put((_LEFT, f"[ {start} – {end} ]"), size=9)
        paper.put((_LEFT, words["title"]), size=10, bold=True)
        paper.put((_LEFT, firm), size=9, bold=True)
        paper.put((_LEFT, f"{words['city']}: Berlin | {words['country']}: {words['land']}"))
        paper.put((_LEFT, f"• {words['told']}"), step=20)
    paper.heading(words["education"])
    paper.put((_LEFT, "[ 01/10/2004 – 30/09/2009 ]"))
    paper.put((_LEFT, words["study"]), size=10, bold=True)
    paper.put((_LEFT, "Technische Universität Berlin"), bold=True)
    paper.put((_LEFT, f"{words['area']}: Informatik | {words['level_in']}: {words['eqf']}"))
    _rows(paper, words, levels)
    paper.heading(words["digital"].upper())
    paper.put((_LEFT, "Jira | Confluence | MS Project"))
    paper.heading(words["certificates"].upper())
    paper.put((_LEFT, "PMP"))
    paper.heading(words["driving"].upper())
    paper.put((_LEFT, f"{words['driving']}: B"))
    paper.canvas.save()


def _rows(paper: Paper, words: Words, levels: Sequence[Sequence[str]]) -> None:
    paper.heading(words["languages"])
    paper.put((_LEFT, f"{words['mother']}: {words['first']}"), step=18)
    paper.put((_LEFT, f"{words['other']}:"), step=18)
    modes = words["rows"].split("|")
    for name, each in zip((words["second"], words["third"]), levels, strict=False):
        cells = [f"{mode} {level}" for mode, level in zip(modes, each, strict=True)]
        paper.put((_LEFT, name), size=10, bold=True)
        paper.put((_LEFT, cells[0]), (190, cells[1]), (350, cells[2]))
        paper.put((_LEFT, cells[3]), (250, cells[4]), step=18)
    paper.put((_LEFT, words["levels"]), size=7)
