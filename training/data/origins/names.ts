/**
 * Names in Latin letters of origins that the packages lack or hold in another script only. Written for this project from
 * common knowledge; each origin in the spellings that are met in European letters and forms.
 */
interface Origin {
  readonly female: string;
  readonly male: string;
  readonly surnames: string;
}

export const ORIGINS: Readonly<Record<string, Origin>> = {
  arabic: {
    female: `Fatima, Aisha, Maryam, Khadija, Zainab, Layla, Leila, Nour, Noura, Salma, Amina, Yasmin, Yasmine, Rania, Hanan, Huda, Samira, Nadia, Farida, Jamila, Latifa, Malika, Naima, Rachida, Souad, Zohra, Zahra, Dalia, Dina, Hala, Lina, Mona, Rasha, Reem, Sahar, Soraya, Widad, Hafsa, Ikram, Imane, Ghada, Basma, Asmaa, Chaima, Wafa, Nawal, Siham, Fatiha, Khaoula, Meryem`,
    male: `Mohammed, Muhammad, Mohamed, Mehdi, Ahmed, Ahmad, Ali, Omar, Umar, Youssef, Yusuf, Ibrahim, Ismail, Khalid, Khaled, Hassan, Hussein, Hossam, Karim, Kareem, Abdullah, Abdelkader, Abdelaziz, Abderrahman, Abdul Rahman, Said, Saeed, Samir, Tariq, Tarek, Walid, Yasin, Yassine, Zayd, Bilal, Hamza, Rachid, Rashid, Mustafa, Mounir, Nabil, Nasser, Faisal, Fouad, Jamal, Anwar, Ayman, Bashir, Ghassan, Hakim, Imad, Jawad, Majid, Marwan, Othmane, Redouane, Sofiane, Sami, Taha, Ziad`,
    surnames: `Al-Masri, Al-Hashimi, al-Rashid, al-Sayed, Al Farsi, El Amrani, El Idrissi, El Mansouri, El Khatib, Benali, Ben Salah, Ben Youssef, Bensaid, Bouzid, Boukhari, Bouazza, Cherif, Haddad, Khoury, Mansour, Nasr, Qasim, Rahman, Saleh, Shaheen, Sabbagh, Tahiri, Touati, Zerouali, Ziani, Hamdi, Hadj, Hussaini, Jaber, Kassem, Khalil, Khan, Lahlou, Mahmoud, Meziane, Mokhtari, Najjar, Omari, Othman, Saidi, Slimani, Suleiman, Taleb, Yazid, Abbas, Abdallah, Aziz, Bakri, Belkacem, Daoud, Darwish, Fares, Ghazali, Habib, Hakimi, Hariri, Ibrahim`,
  },
  indian: {
    female: `Priya, Ananya, Aishwarya, Anjali, Kavita, Lakshmi, Meera, Neha, Pooja, Radha, Rekha, Sunita, Swati, Usha, Vidya, Deepa, Divya, Gayatri, Indira, Jyoti, Kamala, Lata, Madhuri, Nandini, Padma, Rani, Shreya, Sita, Tanvi, Uma, Harpreet, Gurpreet, Simran, Manpreet, Parveen, Shabnam, Nasreen, Ishita, Kiran, Aparna`,
    male: `Rajesh, Amit, Sanjay, Vijay, Anil, Suresh, Ramesh, Arjun, Rahul, Rohan, Vikram, Ashok, Deepak, Dinesh, Ganesh, Harish, Karthik, Krishna, Manoj, Mukesh, Naveen, Nikhil, Pradeep, Prakash, Rakesh, Ravi, Sachin, Sandeep, Satish, Shankar, Siddharth, Sunil, Varun, Venkatesh, Vinod, Harjit, Jaswinder, Balwinder, Imran, Aditya`,
    surnames: `Sharma, Patel, Gupta, Singh, Kumar, Iyer, Nair, Menon, Reddy, Rao, Mehta, Shah, Desai, Joshi, Kulkarni, Deshpande, Mukherjee, Banerjee, Chatterjee, Bose, Sen, Ghosh, Das, Roy, Chowdhury, Kapoor, Khanna, Malhotra, Chopra, Agarwal, Bhatt, Trivedi, Mishra, Pandey, Tiwari, Verma, Yadav, Pillai, Krishnan, Subramanian, Venkataraman, Raghavan, Naidu, Gill, Sandhu, Dhillon, Grewal, Ahluwalia, Sethi, Bajwa, Siddiqui, Qureshi, Ansari, Malik, Chaudhry, Mirza`,
  },
  chinese: {
    female: `Mei, Xiaoling, Xiu Ying, Yan, Fang, Jing, Li Na, Lihua, Min, Na, Ping, Qian, Shu Fen, Ting, Wei, Wenjing, Xia, Xin Yi, Xue, Yalan, Yifei, Ying, Yue, Yuting, Zhen, Ziyi, Hui Min, Jia Hui, Siew Ling, Pei Shan`,
    male: `Wei, Jun, Ming, Hao, Jian, Jianguo, Lei, Bo, Chao, Chen, Cheng, Dong, Feng, Gang, Guowei, Haoran, Jiahao, Jianhua, Kai, Liang, Long, Peng, Qiang, Tao, Xiang, Xiaoming, Yang, Yong, Yifan, Zhiqiang, Zihan, Ka Wai, Chi Keung, Kah Hoe, Boon Kiat`,
    surnames: `Wang, Li, Zhang, Liu, Chen, Yang, Huang, Zhao, Wu, Zhou, Xu, Sun, Ma, Zhu, Hu, Guo, He, Lin, Gao, Luo, Zheng, Liang, Xie, Tang, Song, Deng, Han, Feng, Cao, Peng, Zeng, Xiao, Tian, Dong, Pan, Yuan, Cai, Jiang, Yu, Du, Ye, Cheng, Wei, Su, Lu, Ding, Ren, Yao, Shen, Chan, Wong, Cheung, Leung, Lam, Lau, Ng, Kwok, Tan, Lim, Goh, Ong, Ouyang, Situ, Shi, Fan, Fang`,
  },
  japanese: {
    female: `Yuki, Sakura, Haruka, Aiko, Akemi, Ayumi, Chieko, Emi, Fumiko, Hanako, Hiromi, Keiko, Kumiko, Mai, Mariko, Masako, Megumi, Michiko, Midori, Misaki, Miyuki, Nanami, Naoko, Noriko, Reiko, Rina, Sachiko, Tomoko, Yoko, Yumi, Yuriko`,
    male: `Hiroshi, Takashi, Kenji, Akira, Daisuke, Haruki, Hideo, Hiroki, Isamu, Jiro, Katsuo, Kazuo, Kei, Kenta, Koji, Makoto, Masahiro, Minoru, Naoki, Noboru, Osamu, Ryo, Ryota, Satoshi, Shigeru, Shinji, Shota, Susumu, Taro, Tatsuya, Tetsuo, Toshio, Yasuo, Yoshio, Yuto`,
    surnames: `Sato, Suzuki, Takahashi, Tanaka, Watanabe, Ito, Yamamoto, Nakamura, Kobayashi, Kato, Yoshida, Yamada, Sasaki, Yamaguchi, Matsumoto, Inoue, Kimura, Hayashi, Shimizu, Saito, Mori, Abe, Ikeda, Hashimoto, Ishikawa, Ogawa, Goto, Okada, Hasegawa, Fujita, Kondo, Endo, Aoki, Sakamoto, Nishimura, Fukuda, Ota, Miura, Okamoto, Fujii, Matsuda, Nakagawa, Harada, Ono, Tamura, Takeuchi, Kaneko, Nakayama, Ueda, Kojima, Ōta, Itō`,
  },
  korean: {
    female: `Ji-woo, Seo-yeon, Min-ji, Soo-jin, Hye-jin, Eun-ji, Yu-na, Ha-eun, Ji-hye, Mi-kyung, Young-hee, Sun-hee, Hyun-joo, Kyung-ja, Da-eun, Jiyeon, Soyeon, Yuna`,
    male: `Min-jun, Seo-jun, Ji-hoon, Jae-hyun, Sung-min, Hyun-woo, Dong-hyun, Joon-ho, Kwang-soo, Sang-hoon, Tae-hyung, Young-ho, Byung-chul, Chul-soo, Jin-woo, Jihoon, Minho, Seung-ho`,
    surnames: `Kim, Lee, Park, Choi, Jung, Jeong, Kang, Cho, Yoon, Jang, Lim, Han, Oh, Seo, Shin, Kwon, Hwang, Ahn, Song, Yoo, Hong, Jeon, Ko, Moon, Son, Yang, Bae, Baek, Heo, Nam, Noh, Ryu, Sim`,
  },
  slavic: {
    female: `Olga, Natalia, Svetlana, Irina, Tatiana, Ekaterina, Anastasia, Ludmila, Galina, Oksana, Yulia, Maria, Daria, Ksenia, Vera, Nadezhda, Polina, Alina, Kateryna, Oleksandra, Iryna, Halyna, Larysa, Bohdana, Desislava, Ivana, Milena, Snezana, Jelena, Dragana, Vesna, Zorica, Gordana`,
    male: `Ivan, Dmitri, Dmitry, Sergei, Sergey, Vladimir, Alexei, Aleksandr, Andrei, Andriy, Boris, Igor, Mikhail, Nikolai, Oleg, Pavel, Roman, Viktor, Yuri, Yevgeny, Oleksandr, Volodymyr, Serhii, Taras, Bohdan, Vasyl, Mykola, Petro, Georgi, Dimitar, Stoyan, Plamen, Miloš, Goran, Zoran, Dragan, Nenad, Slobodan`,
    surnames: `Ivanov, Ivanova, Petrov, Petrova, Sidorov, Smirnov, Smirnova, Kuznetsov, Kuznetsova, Popov, Popova, Sokolov, Lebedev, Kozlov, Kozlova, Novikov, Morozov, Volkov, Volkova, Pavlov, Semenov, Fedorov, Mikhailov, Orlov, Makarov, Zaitsev, Shevchenko, Kovalenko, Bondarenko, Tkachenko, Kravchenko, Oliynyk, Boyko, Moroz, Melnyk, Lysenko, Rudenko, Savchenko, Georgiev, Dimitrov, Dimitrova, Todorov, Stoyanov, Angelov, Jovanović, Petrović, Nikolić, Marković, Đorđević, Stojanović, Ilić, Kovačević, Horvat, Babić, Novak, Zupančič, Wójcik, Tchaikovsky, Yushchenko, Zhukov, Zhukova`,
  },
  african: {
    female: `Abeni, Adaeze, Adwoa, Akosua, Ama, Amara, Aminata, Awa, Ayodele, Chiamaka, Chidinma, Chioma, Efua, Fatou, Folake, Grace, Hawa, Ifeoma, Kadiatou, Khadidiatou, Lerato, Mariama, Nana, Ngozi, Nkechi, Nomvula, Oumou, Rokia, Sade, Tendai, Thandiwe, Wambui, Wanjiru, Yaa, Zodwa`,
    male: `Abdoulaye, Adewale, Amadou, Babatunde, Boubacar, Cheikh, Chidi, Chinedu, Chukwuemeka, Emeka, Femi, Ibrahima, Idrissa, Ikenna, Jabari, Juma, Kamau, Kofi, Kwabena, Kwame, Kwaku, Lamine, Mamadou, Moussa, Musa, Nnamdi, Obinna, Olumide, Oluwaseun, Oumar, Ousmane, Sekou, Segun, Sipho, Tendai, Thabo, Themba, Tunde, Yaw, Zola`,
    surnames: `Adebayo, Adeyemi, Afolabi, Agyeman, Appiah, Asante, Balogun, Boateng, Camara, Chukwu, Cissé, Coulibaly, Diallo, Diop, Diarra, Diouf, Dlamini, Eze, Fall, Fofana, Gueye, Kamara, Kamau, Keita, Kenyatta, Khumalo, Kiplagat, Konaté, Koné, Kouassi, Mbeki, Mensah, Mokoena, Mthembu, Mwangi, Nkosi, Ndiaye, Ndlovu, Njoroge, Nwosu, Obi, Odhiambo, Ogunleye, Okafor, Okeke, Okonkwo, Okoye, Onyango, Osei, Otieno, Owusu, Sarr, Sow, Sylla, Tesfaye, Touré, Traoré, Wanjala, Zulu, Bekele, Haile, Gebremariam`,
  },
  greek: {
    female: `Eleni, Maria, Katerina, Sofia, Dimitra, Georgia, Vasiliki, Anastasia, Ioanna, Despina, Chrysoula, Angeliki, Evangelia, Konstantina, Paraskevi`,
    male: `Georgios, Giorgos, Dimitris, Konstantinos, Kostas, Yannis, Nikos, Panagiotis, Vasilis, Christos, Thanasis, Spyros, Stavros, Theodoros, Alexandros, Michalis`,
    surnames: `Papadopoulos, Papadopoulou, Georgiou, Dimitriou, Nikolaidis, Pappas, Vlachos, Angelopoulos, Karagiannis, Makris, Antoniou, Konstantinidis, Economou, Christodoulou, Katsaros, Alexiou, Samaras, Kyriakou, Stavridis`,
  },
  jewish: {
    female: `Miriam, Rivka, Chana, Yael, Noa, Tamar, Shira, Avigail, Leah, Dvora, Esther, Ayelet, Michal, Orly, Rachel`,
    male: `Moshe, Avraham, Yitzhak, Yaakov, David, Shlomo, Eitan, Noam, Uri, Ariel, Benjamin, Chaim, Yosef, Avi, Menachem`,
    surnames: `Cohen, Levy, Levi, Mizrahi, Peretz, Biton, Friedman, Katz, Goldberg, Goldstein, Rosenberg, Rosenthal, Shapiro, Weiss, Ben-David, Bar-Lev, Ben Ami, Horowitz, Rabinowitz, Feldman, Zilberman, Stern, Azoulay, Abramovich`,
  },
  persian: {
    female: `Shirin, Parisa, Nasrin, Mahsa, Azadeh, Golnaz, Farzaneh, Elham, Mina, Roya, Setareh, Soraya, Laleh, Niloufar, Shiva`,
    male: `Reza, Amir, Behrouz, Cyrus, Dariush, Farhad, Hamid, Hossein, Javad, Kaveh, Kian, Mehdi, Mohsen, Omid, Siavash`,
    surnames: `Ahmadi, Hosseini, Karimi, Rezaei, Mohammadi, Moradi, Jafari, Rahimi, Tehrani, Shirazi, Farahani, Ghorbani, Khosravi, Nazari, Sadeghi, Zand, Esfahani, Tabrizi, Noori, Hashemi`,
  },
  portugueseMore: {
    female: `Inês, Beatriz, Mariana, Joana, Catarina, Carolina, Leonor, Matilde, Rita, Sofia, Teresa, Fernanda, Juliana, Camila, Letícia, Larissa, Gabriela, Patrícia, Conceição, Fátima, Graça, Lurdes, Rosário, Vanessa, Adriana, Simone, Luciana, Aline, Bruna, Priscila`,
    male: `João, Tiago, Miguel, Gonçalo, Rui, Nuno, Pedro, Luís, Paulo, Duarte, Diogo, Afonso, Vasco, Hélder, Jorge, Sérgio, Thiago, Felipe, Rafael, Gustavo, Leonardo, Marcelo, Rodrigo, Vinícius, Caio, Wellington, Anderson, Joaquim, Álvaro, Bernardo`,
    surnames: `Silva, Santos, Ferreira, Pereira, Oliveira, Costa, Rodrigues, Martins, Jesus, Sousa, Souza, Fernandes, Gonçalves, Gomes, Lopes, Marques, Alves, Almeida, Ribeiro, Pinto, Carvalho, Teixeira, Moreira, Correia, Mendes, Nunes, Soares, Vieira, Monteiro, Cardoso, Rocha, Raposo, Neves, Coelho, Cruz, Cunha, Pires, Ramos, Reis, Simões, Antunes, Matos, Fonseca, Machado, Araújo, Barbosa, Tavares, Lourenço, Castro, Figueiredo, Azevedo, Freitas, Magalhães, Henriques, Lima, Guerreiro, Batista, Pinheiro, Faria, Miranda, Barros, Morais, Nogueira, Esteves, Anjos, Baptista, Campos, Mota, Andrade, Brito, Sá, Nascimento, Leite, Abreu, Borges, Melo, Vaz, Vicente, Amaral, da Silva, dos Santos, de Oliveira, da Costa, de Sousa, do Nascimento`,
  },
  dutchMore: {
    female: `Sanne, Lotte, Femke, Anouk, Fleur, Roos, Marieke, Annemieke, Willemijn, Hanneke, Ineke, Marloes, Maaike, Esther, Saskia, Wilma, Tineke, Jolanda, Mirjam, Carolien`,
    male: `Daan, Sem, Bram, Thijs, Jeroen, Pieter, Joost, Maarten, Sander, Wouter, Bas, Gijs, Koen, Ruben, Hendrik, Gerrit, Cornelis, Kees, Jaap, Henk, Wim, Teun, Floris, Niels, Roel`,
    surnames: `de Jong, Jansen, de Vries, van den Berg, van Dijk, Bakker, Janssen, Visser, Smit, Meijer, de Boer, Mulder, de Groot, Bos, Vos, Peters, Hendriks, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf, van der Meer, van der Linden, Kok, Jacobs, de Haan, Vermeulen, van den Heuvel, van der Veen, van den Broek, de Bruijn, de Bruin, van der Heijden, Schouten, van Beek, Willems, van Vliet, van de Ven, Hoekstra, Maas, Verhoeven, Koster, van Dam, van der Wal, Prins, Blom, Huisman, Peeters, de Jonge, Kuipers, van Veen, Post, Kuiper, Veenstra, Kramer, van den Brink, Scholten, van Wijk, Postma, Martens, Vink, de Ruiter, Timmermans, Groen, Gerritsen, Jonker, van Loon, Boer, van der Velde, Willemsen, Smeets, de Lange, de Vos, Bosch, van Dongen, Schipper, de Koning, van der Laan, Koning, Hermans, Driessen, van den Bosch, van der Ploeg, ten Brink, ter Horst, op den Camp, 't Hart, in 't Veld, Hoogendoorn, Zijlstra`,
  },
  spanishMore: {
    female: `María, María José, María del Carmen, Ana María, Carmen, Josefa, Isabel, Dolores, Pilar, Mercedes, Rosario, Concepción, Encarnación, Manuela, Antonia, Francisca, Juana, Teresa, Rosa, Cristina, Marta, Laura, Lucía, Paula, Sara, Elena, Raquel, Beatriz, Silvia, Patricia, Nuria, Montserrat, Rocío, Inmaculada, Yolanda, Sonia, Alicia, Eva, Irene, Noelia, Nerea, Ainhoa, Itziar, Leire, Amaia, Maite, Uxía, Sabela, Aitana, Alba, Claudia, Daniela, Valeria, Martina, Julia, Carla, Jimena, Ximena, Lorena, Verónica, Esther, Susana, Olga, Gloria, Consuelo, Esperanza, Asunción, Milagros, Remedios, Begoña, Macarena, Guadalupe, Yesenia, Marisol, Fernanda, Camila, Valentina, Luz Marina, Graciela, Norma`,
    male: `José, José Luis, José María, Juan Carlos, Juan José, Antonio, Manuel, Francisco, Juan, Javier, Jesús, Miguel Ángel, Carlos, Rafael, Pedro, Fernando, Luis, Ángel, Pablo, Sergio, Jorge, Alberto, Álvaro, Adrián, David, Diego, Raúl, Iván, Rubén, Óscar, Ramón, Vicente, Joaquín, Santiago, Andrés, Enrique, Eduardo, Víctor, Ignacio, Iñaki, Xabier, Iker, Aitor, Unai, Jordi, Oriol, Marc, Pau, Arnau, Xavier, Gonzalo, Hugo, Mateo, Martín, Lucas, Emilio, Felipe, Gregorio, Agustín, Tomás, Julián, Nicolás, Salvador, Sebastián, Cristóbal, Alfonso, Esteban, Germán, Hernán, Leandro, Mauricio, Rigoberto, Wilson, Yeison`,
    surnames: `García, González, Rodríguez, Fernández, López, Martínez, Sánchez, Pérez, Gómez, Martín, Jiménez, Ruiz, Hernández, Díaz, Moreno, Muñoz, Álvarez, Romero, Alonso, Gutiérrez, Navarro, Torres, Domínguez, Vázquez, Ramos, Gil, Ramírez, Serrano, Blanco, Molina, Morales, Suárez, Ortega, Delgado, Castro, Ortiz, Rubio, Marín, Sanz, Núñez, Iglesias, Medina, Garrido, Cortés, Castillo, Santos, Lozano, Guerrero, Cano, Prieto, Méndez, Cruz, Calvo, Gallego, Vidal, León, Márquez, Herrera, Peña, Flores, Cabrera, Campos, Vega, Fuentes, Carrasco, Diez, Caballero, Reyes, Nieto, Aguilar, Pascual, Santana, Herrero, Lorenzo, Montero, Hidalgo, Giménez, Ibáñez, Ferrer, Durán, Santiago, Benítez, Mora, Vicente, Vargas, Arias, Carmona, Crespo, Román, Pastor, Soto, Sáez, Velasco, Moya, Soler, Parra, Esteban, Bravo, Gallardo, Rojas, Echeverría, Etxebarria, Aguirre, Goikoetxea, Zubizarreta, Urrutia, Puig, Vila, Ferrer i Mata, Roca, Bosch, Casals, Castiñeira, Rial, Seoane, de la Fuente, de la Torre, del Valle, de los Santos, San Martín, Ponce de León, Quispe, Mamani, Huamán`,
  },
  polishMore: {
    female: `Agnieszka, Katarzyna, Małgorzata, Barbara, Krystyna, Elżbieta, Zofia, Jadwiga, Danuta, Halina, Teresa, Beata, Dorota, Grażyna, Jolanta, Iwona, Renata, Joanna, Magdalena, Monika, Aleksandra, Justyna, Sylwia, Paulina, Karolina, Natalia, Weronika, Zuzanna, Oliwia, Kinga, Ewelina, Bożena, Urszula, Wanda, Stanisława, Helena, Irena, Marzena, Aneta, Izabela`,
    male: `Andrzej, Piotr, Krzysztof, Stanisław, Tomasz, Paweł, Józef, Marcin, Marek, Michał, Grzegorz, Jerzy, Tadeusz, Adam, Łukasz, Zbigniew, Ryszard, Dariusz, Henryk, Mariusz, Kazimierz, Wojciech, Robert, Mateusz, Marian, Rafał, Jacek, Janusz, Mirosław, Maciej, Sławomir, Jarosław, Kamil, Wiesław, Roman, Władysław, Jakub, Artur, Zdzisław, Edward, Mieczysław, Damian, Dawid, Przemysław, Sebastian, Czesław, Leszek, Bartosz, Szymon`,
    surnames: `Nowak, Kowalski, Wiśniewski, Wójcik, Kowalczyk, Kamiński, Lewandowski, Zieliński, Szymański, Woźniak, Dąbrowski, Kozłowski, Jankowski, Mazur, Wojciechowski, Kwiatkowski, Krawczyk, Kaczmarek, Piotrowski, Grabowski, Zając, Pawłowski, Michalski, Król, Wieczorek, Jabłoński, Wróbel, Nowakowski, Majewski, Olszewski, Stępień, Malinowski, Jaworski, Adamczyk, Dudek, Nowicki, Pawlak, Górski, Witkowski, Walczak, Sikora, Baran, Rutkowski, Michalak, Szewczyk, Ostrowski, Tomaszewski, Pietrzak, Zalewski, Wróblewski, Marciniak, Jasiński, Zawadzki, Bąk, Jakubowski, Sadowski, Duda, Włodarczyk, Wilk, Chmielewski, Borkowski, Sokołowski, Szczepański, Sawicki, Kucharski, Lis, Maciejewski, Kubiak, Kalinowski, Mazurek, Wysocki, Kołodziej, Kaźmierczak, Czarnecki, Głowacki, Gajewski, Laskowski, Ziółkowski, Makowski, Brzeziński, Cieślak, Matuszewski, Gołębiewski`,
  },
  frenchMore: {
    female: `Nathalie, Isabelle, Sylvie, Catherine, Martine, Christine, Françoise, Valérie, Sandrine, Véronique, Céline, Aurélie, Émilie, Élodie, Amélie, Chloé, Manon, Léa, Inès, Jade, Camille, Margaux, Anne-Sophie, Marie-Claire, Marie-Hélène, Solène, Maëlle, Gwenaëlle, Bénédicte, Clotilde`,
    male: `Jean, Pierre, Michel, Philippe, Alain, Patrick, Christophe, Laurent, Frédéric, Stéphane, Thierry, Pascal, Didier, Olivier, Sébastien, Guillaume, Mathieu, Julien, Jérôme, Cédric, Yannick, Loïc, Erwan, Gaël, Thibault, Aurélien, Jean-Luc, Jean-Marc, François-Xavier, Benoît`,
    surnames: `Martin, Bernard, Dubois, Thomas, Robert, Richard, Petit, Durand, Leroy, Moreau, Simon, Laurent, Lefebvre, Michel, Garcia, David, Bertrand, Roux, Vincent, Fournier, Morel, Girard, André, Mercier, Dupont, Lambert, Bonnet, François, Martinez, Legrand, Garnier, Faure, Rousseau, Blanc, Guérin, Muller, Henry, Roussel, Nicolas, Perrin, Morin, Mathieu, Clément, Gauthier, Dumont, Lopez, Fontaine, Chevalier, Robin, Masson, Sanchez, Gérard, Nguyen, Boyer, Denis, Lemaire, Duval, Joly, Gautier, Roger, Roche, Roy, Noël, Meyer, Lucas, Meunier, Jean, Perez, Marchand, Dufour, Blanchard, Marie, Barbier, Brun, Dumas, Brunet, Schmitt, Leroux, Colin, Fernandez, Pelletier, Le Gall, Le Goff, Kerbrat, Guillou, Benoist, de Villiers, du Plessis, d'Estaing, Saint-Martin, Beaumarchais, Charpentier, Delacroix, Desmoulins, Vasseur, Vanhoutte, Lemoine, Carpentier, Ménard, Poirier, Rivière, Rey, Caron, Renaud`,
  },
  englishMore: {
    female: `Sarah, Emma, Olivia, Jane, Mary, Elizabeth, Victoria, Charlotte, Sophie, Rebecca, Hannah, Claire, Fiona, Siobhan, Niamh, Aoife, Gemma, Kirsty, Tracey, Deborah, Susan, Karen, Linda, Patricia, Jennifer, Jessica, Ashley, Megan, Katie, Lucy, Alice, Harriet, Imogen, Poppy, Daisy, Rose, Grace, Faith, Joy, Summer, May, April, June`,
    male: `James, John, Robert, Michael, William, David, Richard, Thomas, Charles, Daniel, Matthew, Anthony, Mark, Paul, Steven, Andrew, Kenneth, George, Joshua, Kevin, Brian, Edward, Ronald, Timothy, Jason, Jeffrey, Ryan, Jacob, Gary, Nicholas, Eric, Stephen, Jonathan, Larry, Justin, Scott, Brandon, Benjamin, Samuel, Gregory, Alastair, Callum, Declan, Ewan, Gareth, Graham, Hamish, Ian, Liam, Neil, Nigel, Owen, Rhys, Rory, Seamus, Simon, Stuart, Trevor, Will, Bill, Frank, Grant, Jack, Chase, Hunter, Drew, Rob, Pat, Sue`,
    surnames: `Smith, Jones, Taylor, Brown, Williams, Wilson, Johnson, Davies, Patel, Robinson, Wright, Thompson, Evans, Walker, White, Roberts, Green, Hall, Wood, Jackson, Clarke, Clark, Hughes, Edwards, Turner, Hill, Moore, Cooper, Ward, Harris, King, Baker, Harrison, Morgan, Allen, Lee, Scott, Young, Mitchell, Phillips, Parker, Collins, Bennett, Shaw, Cook, Bell, Murphy, Miller, Kelly, Cox, Marshall, Webb, Campbell, Stewart, Fraser, MacDonald, McDonald, McKenzie, MacLeod, O'Brien, O'Connor, O'Neill, O'Sullivan, Byrne, Fitzgerald, Gallagher, Doherty, Price, Lloyd, Griffiths, Pugh, Bowen, Anderson, Garcia, Martinez, Davis, Rodriguez, Hernandez, Lopez, Gonzalez, Adams, Nelson, Carter, Rivera, Torres, Washington, Jefferson, Freeman, Brooks, Reed, Bailey, Rogers, Gray, Stone, Fox, Marsh, Field, Banks, Rivers, Lane, Page, Bishop, Knight, Pope, Cross, Love, Best, Sharp, Swift, Long, Short`,
  },
};

/** Lists above that go on with an origin which the packages have. */
export const RENAMED: Readonly<Record<string, string>> = {
  portugueseMore: 'pt',
  dutchMore: 'nl',
  spanishMore: 'es',
  polishMore: 'pl',
  frenchMore: 'fr',
  englishMore: 'en',
};
